CREATE TABLE `save_point` (
	`id` text PRIMARY KEY NOT NULL,
	`story_id` text NOT NULL,
	`kind` text NOT NULL,
	`version_id` text NOT NULL,
	`title` text,
	`person_id` text,
	`at` integer NOT NULL,
	`restored_version_id` text,
	`restored_block` text,
	FOREIGN KEY (`story_id`) REFERENCES `story`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`version_id`) REFERENCES `version`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`restored_version_id`) REFERENCES `version`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `save_point_story` ON `save_point` (`story_id`,`at`);--> statement-breakpoint
CREATE TABLE `story_look` (
	`story_id` text NOT NULL,
	`person_id` text NOT NULL,
	`visit` text NOT NULL,
	`copy` text NOT NULL,
	`details` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`story_id`, `person_id`, `visit`),
	FOREIGN KEY (`story_id`) REFERENCES `story`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `work_since` (
	`story_id` text NOT NULL,
	`person_id` text NOT NULL,
	`words_added` integer NOT NULL,
	`words_removed` integer NOT NULL,
	`changed_details` integer NOT NULL,
	`last_at` integer NOT NULL,
	PRIMARY KEY(`story_id`, `person_id`),
	FOREIGN KEY (`story_id`) REFERENCES `story`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `version` ADD `contributions` text;