CREATE TABLE `notice` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`kind` text NOT NULL,
	`sentence` text NOT NULL,
	`path` text NOT NULL,
	`at` integer NOT NULL,
	`read_at` integer,
	`mail` text NOT NULL,
	`mailed_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `notice_person` ON `notice` (`person_id`,`at`);--> statement-breakpoint
CREATE INDEX `notice_unread` ON `notice` (`person_id`,`read_at`);--> statement-breakpoint
CREATE INDEX `notice_unmailed` ON `notice` (`mail`,`mailed_at`);--> statement-breakpoint
CREATE TABLE `notice_choice` (
	`person_id` text NOT NULL,
	`kind` text NOT NULL,
	`mail` text NOT NULL,
	PRIMARY KEY(`person_id`, `kind`),
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade
);
