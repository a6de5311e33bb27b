CREATE TABLE `mistake_report` (
	`id` text PRIMARY KEY NOT NULL,
	`story_id` text NOT NULL,
	`version_id` text NOT NULL,
	`anchor` text NOT NULL,
	`text` text NOT NULL,
	`email` text,
	`sender` text,
	`sent_at` integer NOT NULL,
	`state` text NOT NULL,
	`handled_by` text,
	`handled_at` integer,
	`note` text,
	`answer` text,
	`settled_version_id` text,
	FOREIGN KEY (`story_id`) REFERENCES `story`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`version_id`) REFERENCES `version`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`handled_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`settled_version_id`) REFERENCES `version`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `mistake_report_queue` ON `mistake_report` (`state`,`sent_at`);--> statement-breakpoint
CREATE INDEX `mistake_report_story` ON `mistake_report` (`story_id`,`state`);--> statement-breakpoint
CREATE INDEX `mistake_report_sender` ON `mistake_report` (`sender`);--> statement-breakpoint
CREATE TABLE `withheld_version` (
	`version_id` text PRIMARY KEY NOT NULL,
	`story_id` text NOT NULL,
	`reason` text NOT NULL,
	`withheld_by` text NOT NULL,
	`withheld_at` integer NOT NULL,
	FOREIGN KEY (`version_id`) REFERENCES `version`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`story_id`) REFERENCES `story`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`withheld_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `withheld_version_story` ON `withheld_version` (`story_id`);