ALTER TABLE `working_copy` ADD `restored` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `working_copy` ADD `rewritten` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `working_copy` ADD `text_bytes` integer DEFAULT 0 NOT NULL;