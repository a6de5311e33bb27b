CREATE TABLE `embed` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`host` text,
	`host_key` text,
	`provider` text NOT NULL,
	`url` text NOT NULL,
	`title` text NOT NULL,
	`author_name` text NOT NULL,
	`description` text NOT NULL,
	`shape` text NOT NULL,
	`poster_photo_id` text,
	`captured_how` text NOT NULL,
	`captured_by` text NOT NULL,
	`captured_at` integer NOT NULL,
	`raw` text,
	`sha256` text NOT NULL,
	FOREIGN KEY (`poster_photo_id`) REFERENCES `photo`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`captured_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `embed_poster` ON `embed` (`poster_photo_id`);--> statement-breakpoint
CREATE INDEX `embed_captured` ON `embed` (`captured_at`);--> statement-breakpoint
CREATE TABLE `publication_embed` (
	`story_id` text NOT NULL,
	`embed_id` text NOT NULL,
	PRIMARY KEY(`story_id`, `embed_id`),
	FOREIGN KEY (`story_id`) REFERENCES `publication`(`story_id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`embed_id`) REFERENCES `embed`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `publication_embed_embed` ON `publication_embed` (`embed_id`);