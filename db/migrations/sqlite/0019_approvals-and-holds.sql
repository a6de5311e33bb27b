CREATE TABLE `hold` (
	`id` text PRIMARY KEY NOT NULL,
	`story_id` text NOT NULL,
	`block_id` text,
	`photo_id` text,
	`words` text DEFAULT '' NOT NULL,
	`kind` text NOT NULL,
	`reason` text NOT NULL,
	`until` integer,
	`set_by` text NOT NULL,
	`set_at` integer NOT NULL,
	`lifted_by` text,
	`lifted_at` integer,
	`lift_reason` text,
	FOREIGN KEY (`story_id`) REFERENCES `story`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`photo_id`) REFERENCES `photo`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`set_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`lifted_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `hold_story` ON `hold` (`story_id`,`set_at`);--> statement-breakpoint
CREATE INDEX `hold_photo` ON `hold` (`photo_id`,`lifted_at`);--> statement-breakpoint
CREATE TABLE `guard_override` (
	`id` text PRIMARY KEY NOT NULL,
	`story_id` text NOT NULL,
	`action` text NOT NULL,
	`version_id` text NOT NULL,
	`hash` text NOT NULL,
	`problems` text NOT NULL,
	`reason` text NOT NULL,
	`person_id` text NOT NULL,
	`at` integer NOT NULL,
	`reviewed_at` integer,
	`reviewed_by` text,
	`reviewed_version_id` text,
	FOREIGN KEY (`story_id`) REFERENCES `story`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`version_id`) REFERENCES `version`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`reviewed_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`reviewed_version_id`) REFERENCES `version`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `guard_override_story` ON `guard_override` (`story_id`,`at`);--> statement-breakpoint
CREATE INDEX `guard_override_waiting` ON `guard_override` (`reviewed_at`);--> statement-breakpoint
ALTER TABLE `approval` ADD `kind` text DEFAULT 'edit' NOT NULL;--> statement-breakpoint
ALTER TABLE `approval` ADD `covered` text;