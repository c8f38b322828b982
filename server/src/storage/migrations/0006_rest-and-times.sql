ALTER TABLE "rota_absences" ADD COLUMN "from_time" text;--> statement-breakpoint
ALTER TABLE "rota_absences" ADD COLUMN "to_time" text;--> statement-breakpoint
ALTER TABLE "rota_profiles" ADD COLUMN "prefers_half_days" boolean DEFAULT false NOT NULL;