ALTER TABLE "rota_profiles" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "layouts" ADD COLUMN "follows_company" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "settings" ADD COLUMN "version" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "rota_templates" ADD COLUMN "version" integer DEFAULT 0 NOT NULL;