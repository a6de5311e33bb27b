ALTER TABLE `photo` ADD `edited` text DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE `photo` ADD `rights` text;--> statement-breakpoint
ALTER TABLE `photo` ADD `rights_fields` text DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE `photo` ADD `licence_start` integer;--> statement-breakpoint
ALTER TABLE `photo` ADD `licence_end` integer;--> statement-breakpoint
ALTER TABLE `photo` ADD `taken_down_at` integer;--> statement-breakpoint
ALTER TABLE `photo` ADD `takedown_reason` text;--> statement-breakpoint
ALTER TABLE `photo` ADD `likeness` text;--> statement-breakpoint
ALTER TABLE `photo` ADD `focus` text;--> statement-breakpoint
CREATE INDEX `photo_licence_end` ON `photo` (`licence_end`);