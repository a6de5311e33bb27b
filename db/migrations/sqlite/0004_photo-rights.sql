CREATE TABLE `photo_event` (
	`id` text PRIMARY KEY NOT NULL,
	`photo_id` text NOT NULL,
	`deed` text NOT NULL,
	`field` text,
	`before` text,
	`after` text,
	`reason` text,
	`person_id` text,
	`at` integer NOT NULL,
	FOREIGN KEY (`photo_id`) REFERENCES `photo`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `photo_event_photo` ON `photo_event` (`photo_id`,`at`);--> statement-breakpoint
ALTER TABLE `photo` ADD `rights_by` text REFERENCES person(id);--> statement-breakpoint
ALTER TABLE `photo` ADD `taken_down_by` text REFERENCES person(id);