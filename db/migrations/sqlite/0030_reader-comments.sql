CREATE TABLE `commenter` (
	`id` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`name` text NOT NULL,
	`created_at` integer NOT NULL,
	`confirmed_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `commenter_email_unique` ON `commenter` (`email`);--> statement-breakpoint
CREATE TABLE `commenter_sanction` (
	`id` text PRIMARY KEY NOT NULL,
	`commenter_id` text NOT NULL,
	`until` integer,
	`reason` text NOT NULL,
	`set_by` text NOT NULL,
	`set_at` integer NOT NULL,
	`lifted_by` text,
	`lifted_at` integer,
	FOREIGN KEY (`commenter_id`) REFERENCES `commenter`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`set_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`lifted_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `commenter_sanction_commenter` ON `commenter_sanction` (`commenter_id`);--> statement-breakpoint
CREATE TABLE `reader_comment` (
	`id` text PRIMARY KEY NOT NULL,
	`story_id` text NOT NULL,
	`parent_id` text,
	`root_id` text NOT NULL,
	`commenter_id` text,
	`person_id` text,
	`name` text NOT NULL,
	`text` text NOT NULL,
	`sameness` text NOT NULL,
	`network_key` text NOT NULL,
	`is_trapped` integer DEFAULT 0 NOT NULL,
	`state` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`reasons` text NOT NULL,
	`is_hidden` integer DEFAULT 0 NOT NULL,
	`at` integer NOT NULL,
	`confirmed_at` integer,
	`decided_by` text,
	`decided_at` integer,
	`ground` text,
	`ground_note` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`story_id`) REFERENCES `story`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`commenter_id`) REFERENCES `commenter`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `reader_comment_story` ON `reader_comment` (`story_id`,`state`,`at`);--> statement-breakpoint
CREATE INDEX `reader_comment_thread` ON `reader_comment` (`root_id`,`at`);--> statement-breakpoint
CREATE INDEX `reader_comment_queue` ON `reader_comment` (`state`,`at`);--> statement-breakpoint
CREATE INDEX `reader_comment_commenter` ON `reader_comment` (`commenter_id`,`at`);--> statement-breakpoint
CREATE INDEX `reader_comment_network` ON `reader_comment` (`network_key`,`at`);--> statement-breakpoint
CREATE INDEX `reader_comment_sameness` ON `reader_comment` (`sameness`,`at`);--> statement-breakpoint
CREATE TABLE `reader_comment_appeal` (
	`comment_id` text PRIMARY KEY NOT NULL,
	`text` text NOT NULL,
	`at` integer NOT NULL,
	`outcome` text,
	`answer` text DEFAULT '' NOT NULL,
	`decided_by` text,
	`decided_at` integer,
	FOREIGN KEY (`comment_id`) REFERENCES `reader_comment`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`decided_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `reader_comment_appeal_open` ON `reader_comment_appeal` (`outcome`,`at`);--> statement-breakpoint
CREATE TABLE `reader_comment_report` (
	`id` text PRIMARY KEY NOT NULL,
	`comment_id` text NOT NULL,
	`kind` text NOT NULL,
	`note` text NOT NULL,
	`network_key` text NOT NULL,
	`at` integer NOT NULL,
	`settled_at` integer,
	`settled_by` text,
	FOREIGN KEY (`comment_id`) REFERENCES `reader_comment`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`settled_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `reader_comment_report_comment` ON `reader_comment_report` (`comment_id`,`settled_at`);--> statement-breakpoint
CREATE INDEX `reader_comment_report_open` ON `reader_comment_report` (`settled_at`,`comment_id`);--> statement-breakpoint
CREATE INDEX `reader_comment_report_network` ON `reader_comment_report` (`network_key`,`at`);--> statement-breakpoint
CREATE TABLE `story_comment_policy` (
	`story_id` text PRIMARY KEY NOT NULL,
	`mode` text,
	`closes_after_days` integer,
	`changed_by` text NOT NULL,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`story_id`) REFERENCES `story`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`changed_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
