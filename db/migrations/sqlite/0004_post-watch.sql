CREATE TABLE `post_check` (
	`id` text PRIMARY KEY NOT NULL,
	`post_id` text NOT NULL,
	`at` integer NOT NULL,
	`why` text NOT NULL,
	`person_id` text,
	`finding` text NOT NULL,
	`seen_text` text,
	`silence` text,
	`capture_id` text,
	FOREIGN KEY (`post_id`) REFERENCES `social_post`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`capture_id`) REFERENCES `social_post`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `post_check_post` ON `post_check` (`post_id`,`at`);--> statement-breakpoint
CREATE TABLE `post_decision` (
	`id` text PRIMARY KEY NOT NULL,
	`origin` text NOT NULL,
	`post_id` text NOT NULL,
	`shown` text NOT NULL,
	`label` text NOT NULL,
	`ground` text NOT NULL,
	`reason` text NOT NULL,
	`state` text,
	`decided_by` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`post_id`) REFERENCES `social_post`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `post_decision_origin` ON `post_decision` (`origin`,`at`);--> statement-breakpoint
CREATE TABLE `post_watch` (
	`post_id` text PRIMARY KEY NOT NULL,
	`origin` text NOT NULL,
	`search_text` text NOT NULL,
	`state` text,
	`seen_text` text,
	`checked_at` integer,
	`finding` text,
	`open_since` integer,
	`since` integer,
	`due` integer,
	`tries` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`post_id`) REFERENCES `social_post`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `post_watch_origin` ON `post_watch` (`origin`);--> statement-breakpoint
CREATE INDEX `post_watch_due` ON `post_watch` (`due`);--> statement-breakpoint
CREATE INDEX `post_watch_open` ON `post_watch` (`open_since`);--> statement-breakpoint
CREATE TABLE `publication_post` (
	`story_id` text NOT NULL,
	`post_id` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`story_id`, `post_id`),
	FOREIGN KEY (`story_id`) REFERENCES `publication`(`story_id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`post_id`) REFERENCES `social_post`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `publication_post_post` ON `publication_post` (`post_id`);--> statement-breakpoint
CREATE TABLE `working_post` (
	`story_id` text NOT NULL,
	`post_id` text NOT NULL,
	PRIMARY KEY(`story_id`, `post_id`),
	FOREIGN KEY (`story_id`) REFERENCES `story`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`post_id`) REFERENCES `social_post`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `working_post_post` ON `working_post` (`post_id`);--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_social_post` (
	`id` text PRIMARY KEY NOT NULL,
	`platform` text NOT NULL,
	`post_id` text NOT NULL,
	`url` text NOT NULL,
	`author_name` text NOT NULL,
	`handle` text NOT NULL,
	`text` text NOT NULL,
	`language` text,
	`direction` text NOT NULL,
	`posted_on` text NOT NULL,
	`captured_how` text NOT NULL,
	`captured_by` text,
	`captured_at` integer NOT NULL,
	`raw` text,
	`sha256` text NOT NULL,
	FOREIGN KEY (`captured_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
INSERT INTO `__new_social_post`("id", "platform", "post_id", "url", "author_name", "handle", "text", "language", "direction", "posted_on", "captured_how", "captured_by", "captured_at", "raw", "sha256") SELECT "id", "platform", "post_id", "url", "author_name", "handle", "text", "language", "direction", "posted_on", "captured_how", "captured_by", "captured_at", "raw", "sha256" FROM `social_post`;--> statement-breakpoint
DROP TABLE `social_post`;--> statement-breakpoint
ALTER TABLE `__new_social_post` RENAME TO `social_post`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `social_post_origin` ON `social_post` (`platform`,`post_id`);--> statement-breakpoint
CREATE INDEX `social_post_captured` ON `social_post` (`captured_at`);