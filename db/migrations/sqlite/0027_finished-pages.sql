CREATE TABLE `site_head` (
	`id` text PRIMARY KEY NOT NULL,
	`number` integer NOT NULL,
	`mark` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `site_touch` (
	`number` integer PRIMARY KEY NOT NULL,
	`mark` text NOT NULL,
	`things` text NOT NULL,
	`at` integer NOT NULL
);
