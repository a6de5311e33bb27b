CREATE TABLE `front` (
	`id` text PRIMARY KEY NOT NULL,
	`section_id` text,
	`draft` text NOT NULL,
	`draft_version` integer NOT NULL,
	`draft_by` text NOT NULL,
	`draft_at` integer NOT NULL,
	FOREIGN KEY (`section_id`) REFERENCES `section`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`draft_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `front_launch` (
	`id` text PRIMARY KEY NOT NULL,
	`front_id` text NOT NULL,
	`number` integer NOT NULL,
	`arrangement` text NOT NULL,
	`launched_by` text NOT NULL,
	`launched_at` integer NOT NULL,
	`rolled_back_to` text,
	FOREIGN KEY (`front_id`) REFERENCES `front`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`launched_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `front_launch_number` ON `front_launch` (`front_id`,`number`);