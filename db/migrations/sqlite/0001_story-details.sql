ALTER TABLE `publication` ADD `kind` text DEFAULT 'news' NOT NULL;--> statement-breakpoint
ALTER TABLE `publication` ADD `language` text DEFAULT 'en' NOT NULL;--> statement-breakpoint
ALTER TABLE `publication` ADD `search_title` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `publication` ADD `social_title` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `story` ADD `kind` text DEFAULT 'news' NOT NULL;--> statement-breakpoint
ALTER TABLE `story` ADD `language` text DEFAULT 'en' NOT NULL;--> statement-breakpoint
ALTER TABLE `story` ADD `search_title` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `story` ADD `social_title` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `story` ADD `commissioned_words` integer;