CREATE TABLE `kill_request` (
	`story_id` text PRIMARY KEY NOT NULL,
	`reason` text NOT NULL,
	`words` text NOT NULL,
	`asked_by` text NOT NULL,
	`asked_at` integer NOT NULL,
	FOREIGN KEY (`story_id`) REFERENCES `story`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`asked_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `second_look` (
	`id` text PRIMARY KEY NOT NULL,
	`story_id` text NOT NULL,
	`before_id` text NOT NULL,
	`version_id` text NOT NULL,
	`fixed_by` text NOT NULL,
	`fixed_at` integer NOT NULL,
	`due_at` integer NOT NULL,
	`done_by` text,
	`done_at` integer,
	`told_at` integer,
	FOREIGN KEY (`story_id`) REFERENCES `story`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`before_id`) REFERENCES `version`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`version_id`) REFERENCES `version`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`fixed_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`done_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `second_look_story` ON `second_look` (`story_id`);--> statement-breakpoint
CREATE INDEX `second_look_due` ON `second_look` (`done_at`,`due_at`);--> statement-breakpoint
CREATE TABLE `tombstone` (
	`story_id` text PRIMARY KEY NOT NULL,
	`words` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`story_id`) REFERENCES `story`(`id`) ON UPDATE no action ON DELETE cascade
);
