CREATE TABLE `invitation` (
	`id` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`roles` text NOT NULL,
	`secret_hash` text NOT NULL,
	`invited_by` text NOT NULL,
	`invited_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`invited_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `invitation_email_unique` ON `invitation` (`email`);--> statement-breakpoint
CREATE UNIQUE INDEX `invitation_secret_unique` ON `invitation` (`secret_hash`);--> statement-breakpoint
ALTER TABLE `author` ADD `more_social` text;--> statement-breakpoint
CREATE INDEX `audit_about` ON `audit` (`about_id`,`number`);