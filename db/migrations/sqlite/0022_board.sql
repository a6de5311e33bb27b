CREATE TABLE `assignment` (
	`id` text PRIMARY KEY NOT NULL,
	`title` text NOT NULL,
	`brief` text NOT NULL,
	`section_id` text,
	`kind` text NOT NULL,
	`due_at` integer,
	`commissioned_words` integer,
	`assignee_id` text,
	`story_id` text,
	`given_by` text NOT NULL,
	`given_at` integer NOT NULL,
	`dropped_at` integer,
	FOREIGN KEY (`section_id`) REFERENCES `section`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`assignee_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`story_id`) REFERENCES `story`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`given_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `assignment_story` ON `assignment` (`story_id`);--> statement-breakpoint
CREATE INDEX `assignment_open` ON `assignment` (`assignee_id`,`dropped_at`,`given_at`);--> statement-breakpoint
CREATE TABLE `assignment_step` (
	`sequence` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`assignment_id` text NOT NULL,
	`deed` text NOT NULL,
	`by_person_id` text NOT NULL,
	`to_person_id` text,
	`note` text DEFAULT '' NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`assignment_id`) REFERENCES `assignment`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`by_person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`to_person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `assignment_step_assignment` ON `assignment_step` (`assignment_id`,`sequence`);--> statement-breakpoint
CREATE TABLE `board_view` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`name` text NOT NULL,
	`query` text NOT NULL,
	`is_default` integer DEFAULT 0 NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `board_view_name` ON `board_view` (`person_id`,`name`);--> statement-breakpoint
DROP INDEX `story_board`;--> statement-breakpoint
DROP INDEX `story_updated`;--> statement-breakpoint
CREATE INDEX `story_board` ON `story` (`working_state`,`updated_at`,`id`);--> statement-breakpoint
CREATE INDEX `story_updated` ON `story` (`updated_at`,`id`);--> statement-breakpoint
ALTER TABLE `story` DROP COLUMN `search_text`;