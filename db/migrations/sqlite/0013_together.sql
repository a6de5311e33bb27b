CREATE TABLE `story_detail` (
	`story_id` text NOT NULL,
	`detail` text NOT NULL,
	`revision` integer NOT NULL,
	`set_by` text NOT NULL,
	`set_at` integer NOT NULL,
	PRIMARY KEY(`story_id`, `detail`),
	FOREIGN KEY (`story_id`) REFERENCES `story`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`set_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `story_update` ADD `number` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `working_copy` ADD `merged` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `working_copy` ADD `restored` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `working_copy` ADD `rewritten` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `working_copy` ADD `text_bytes` integer DEFAULT 0 NOT NULL;