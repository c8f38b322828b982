CREATE TABLE "retention" (
	"only" boolean PRIMARY KEY DEFAULT true NOT NULL,
	"version" integer NOT NULL,
	"days" jsonb NOT NULL,
	CONSTRAINT "retention_one_row" CHECK ("retention"."only")
);
--> statement-breakpoint
ALTER TABLE "staff" ADD COLUMN "left_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "staff" ADD COLUMN "erased_at" timestamp with time zone;--> statement-breakpoint
UPDATE "staff" SET "left_at" = "updated_at" WHERE NOT "active";
