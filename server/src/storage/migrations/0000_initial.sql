CREATE TABLE "centers" (
	"id" text PRIMARY KEY NOT NULL,
	"document" jsonb NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "chat_lines" (
	"number" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "chat_lines_number_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"id" uuid NOT NULL,
	"center_id" text NOT NULL,
	"from_id" text NOT NULL,
	"name" text NOT NULL,
	"rep" boolean NOT NULL,
	"text" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "chat_lines_id_unique" UNIQUE("id")
);
--> statement-breakpoint
CREATE TABLE "feeds" (
	"secret" text PRIMARY KEY NOT NULL,
	"staff_id" text,
	"center_id" text,
	"made_at" timestamp with time zone NOT NULL,
	CONSTRAINT "feeds_staff_id_unique" UNIQUE("staff_id"),
	CONSTRAINT "feeds_center_id_unique" UNIQUE("center_id")
);
--> statement-breakpoint
CREATE TABLE "staff" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"email_verified" boolean DEFAULT false NOT NULL,
	"image" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"role" text NOT NULL,
	"active" boolean DEFAULT true NOT NULL,
	"languages" text[] NOT NULL,
	"greeting" jsonb NOT NULL,
	"look" text NOT NULL,
	CONSTRAINT "staff_email_unique" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "staff_accounts" (
	"id" text PRIMARY KEY NOT NULL,
	"staff_id" text NOT NULL,
	"account_id" text NOT NULL,
	"provider_id" text NOT NULL,
	"access_token" text,
	"refresh_token" text,
	"id_token" text,
	"access_token_expires_at" timestamp with time zone,
	"refresh_token_expires_at" timestamp with time zone,
	"scope" text,
	"password" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "staff_links" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"token_hash" text NOT NULL,
	"email" text,
	"role" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	CONSTRAINT "staff_links_token_hash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "staff_sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"staff_id" text NOT NULL,
	"token" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ip_address" text,
	"user_agent" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "staff_sessions_token_unique" UNIQUE("token")
);
--> statement-breakpoint
CREATE TABLE "staff_verifications" (
	"id" text PRIMARY KEY NOT NULL,
	"identifier" text NOT NULL,
	"value" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "layouts" (
	"version" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "layouts_version_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"center_id" text NOT NULL,
	"document" jsonb NOT NULL,
	"navmesh" "bytea" NOT NULL,
	"made_of" text NOT NULL,
	"published_by" text,
	"published_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "notice_browsers" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"staff_id" text NOT NULL,
	"endpoint" text NOT NULL,
	"p256dh" text NOT NULL,
	"auth" text NOT NULL,
	"browser" text NOT NULL,
	"since" timestamp with time zone NOT NULL,
	CONSTRAINT "notice_browsers_endpoint_unique" UNIQUE("endpoint")
);
--> statement-breakpoint
CREATE TABLE "notice_choices" (
	"staff_id" text PRIMARY KEY NOT NULL,
	"reminders" jsonb NOT NULL,
	"saved_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "notices" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"key" text NOT NULL,
	"staff_id" text NOT NULL,
	"channel" text NOT NULL,
	"browser_id" uuid,
	"notice" jsonb NOT NULL,
	"state" text DEFAULT 'waiting' NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"next_attempt_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone,
	"claimed_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	"error" text,
	CONSTRAINT "notices_key_unique" UNIQUE("key")
);
--> statement-breakpoint
CREATE TABLE "duties" (
	"staff_id" text PRIMARY KEY NOT NULL,
	"center_id" text NOT NULL,
	"status" text NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"away_since" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "conversation_lines" (
	"number" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "conversation_lines_number_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"id" uuid NOT NULL,
	"conversation_id" uuid NOT NULL,
	"by" text NOT NULL,
	"from_id" text NOT NULL,
	"name" text NOT NULL,
	"text" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "conversation_lines_id_unique" UNIQUE("id")
);
--> statement-breakpoint
CREATE TABLE "conversations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"center_id" text NOT NULL,
	"visitor_id" text NOT NULL,
	"visitor_name" text NOT NULL,
	"locale" text NOT NULL,
	"contact" text,
	"opened_at" timestamp with time zone NOT NULL,
	"seen_by_visitor" bigint DEFAULT 0 NOT NULL,
	"seen_by_reps" bigint DEFAULT 0 NOT NULL,
	CONSTRAINT "conversations_of_visitor" UNIQUE("center_id","visitor_id")
);
--> statement-breakpoint
CREATE TABLE "rota_absences" (
	"id" uuid PRIMARY KEY NOT NULL,
	"staff_id" text NOT NULL,
	"from" date NOT NULL,
	"to" date NOT NULL,
	"kind" text NOT NULL,
	"note" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "rota_changes" (
	"number" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "rota_changes_number_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"id" uuid NOT NULL,
	"center_id" text NOT NULL,
	"monday" date NOT NULL,
	"shift_id" uuid NOT NULL,
	"cause" text NOT NULL,
	"by" text,
	"at" timestamp with time zone NOT NULL,
	"before" jsonb,
	"after" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "rota_handovers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"center_id" text NOT NULL,
	"staff_id" text NOT NULL,
	"text" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"seen_by" text[] NOT NULL
);
--> statement-breakpoint
CREATE TABLE "rota_presences" (
	"id" uuid PRIMARY KEY NOT NULL,
	"center_id" text NOT NULL,
	"staff_id" text NOT NULL,
	"start" timestamp with time zone NOT NULL,
	"end" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "rota_profiles" (
	"staff_id" text PRIMARY KEY NOT NULL,
	"centers" text[] NOT NULL,
	"skills" text[] NOT NULL,
	"max_half_days" integer NOT NULL,
	"availability" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "rota_shifts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"center_id" text NOT NULL,
	"monday" date NOT NULL,
	"date" date NOT NULL,
	"from" text NOT NULL,
	"to" text NOT NULL,
	"half_day_id" text NOT NULL,
	"skills" text[] NOT NULL,
	"languages" text[] NOT NULL,
	"staff_id" text,
	"start" timestamp with time zone NOT NULL,
	"end" timestamp with time zone NOT NULL,
	"version" integer NOT NULL,
	"cancelled" boolean NOT NULL,
	"changed_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "rota_swaps" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"shift_id" uuid NOT NULL,
	"shift_version" integer NOT NULL,
	"other_shift_id" uuid,
	"other_version" integer,
	"from" text,
	"to" text,
	"taker" text,
	"state" text NOT NULL,
	"note" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"decided_at" timestamp with time zone,
	"decided_by" text
);
--> statement-breakpoint
CREATE TABLE "rota_take_overs" (
	"id" uuid PRIMARY KEY NOT NULL,
	"center_id" text NOT NULL,
	"staff_id" text NOT NULL,
	"shift_id" uuid,
	"start" timestamp with time zone NOT NULL,
	"end" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "rota_templates" (
	"id" uuid PRIMARY KEY NOT NULL,
	"center_id" text NOT NULL,
	"name" text NOT NULL,
	"standard" boolean NOT NULL,
	"shifts" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "rota_weeks" (
	"center_id" text NOT NULL,
	"monday" date NOT NULL,
	"version" integer NOT NULL,
	"draft" jsonb NOT NULL,
	"published_at" timestamp with time zone,
	"published_by" text,
	CONSTRAINT "rota_weeks_center_id_monday_pk" PRIMARY KEY("center_id","monday")
);
--> statement-breakpoint
CREATE TABLE "settings" (
	"only" boolean PRIMARY KEY DEFAULT true NOT NULL,
	"hours" jsonb NOT NULL,
	CONSTRAINT "settings_one_row" CHECK ("settings"."only")
);
--> statement-breakpoint
CREATE TABLE "uploads" (
	"hash" text PRIMARY KEY NOT NULL,
	"type" text NOT NULL,
	"bytes" "bytea" NOT NULL,
	"uploaded_by" text NOT NULL,
	"uploaded_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "chat_lines" ADD CONSTRAINT "chat_lines_center_id_centers_id_fk" FOREIGN KEY ("center_id") REFERENCES "public"."centers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feeds" ADD CONSTRAINT "feeds_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feeds" ADD CONSTRAINT "feeds_center_id_centers_id_fk" FOREIGN KEY ("center_id") REFERENCES "public"."centers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_accounts" ADD CONSTRAINT "staff_accounts_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_sessions" ADD CONSTRAINT "staff_sessions_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_browsers" ADD CONSTRAINT "notice_browsers_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_choices" ADD CONSTRAINT "notice_choices_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_browser_id_notice_browsers_id_fk" FOREIGN KEY ("browser_id") REFERENCES "public"."notice_browsers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "duties" ADD CONSTRAINT "duties_center_id_centers_id_fk" FOREIGN KEY ("center_id") REFERENCES "public"."centers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conversation_lines" ADD CONSTRAINT "conversation_lines_conversation_id_conversations_id_fk" FOREIGN KEY ("conversation_id") REFERENCES "public"."conversations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conversations" ADD CONSTRAINT "conversations_center_id_centers_id_fk" FOREIGN KEY ("center_id") REFERENCES "public"."centers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "chat_lines_center" ON "chat_lines" USING btree ("center_id","number");--> statement-breakpoint
CREATE INDEX "staff_accounts_staff" ON "staff_accounts" USING btree ("staff_id");--> statement-breakpoint
CREATE INDEX "staff_sessions_staff" ON "staff_sessions" USING btree ("staff_id");--> statement-breakpoint
CREATE INDEX "layouts_center" ON "layouts" USING btree ("center_id","version");--> statement-breakpoint
CREATE INDEX "notice_browsers_staff" ON "notice_browsers" USING btree ("staff_id");--> statement-breakpoint
CREATE INDEX "notices_state" ON "notices" USING btree ("state","next_attempt_at");--> statement-breakpoint
CREATE INDEX "notices_ended" ON "notices" USING btree ("ended_at");--> statement-breakpoint
CREATE INDEX "conversation_lines_conversation" ON "conversation_lines" USING btree ("conversation_id","number");--> statement-breakpoint
CREATE INDEX "rota_absences_staff" ON "rota_absences" USING btree ("staff_id","to");--> statement-breakpoint
CREATE INDEX "rota_changes_week" ON "rota_changes" USING btree ("center_id","monday","number");--> statement-breakpoint
CREATE INDEX "rota_changes_cause" ON "rota_changes" USING btree ("center_id","cause","at");--> statement-breakpoint
CREATE INDEX "rota_handovers_center" ON "rota_handovers" USING btree ("center_id","at");--> statement-breakpoint
CREATE INDEX "rota_presences_end" ON "rota_presences" USING btree ("end");--> statement-breakpoint
CREATE INDEX "rota_shifts_center" ON "rota_shifts" USING btree ("center_id","monday");--> statement-breakpoint
CREATE INDEX "rota_shifts_end" ON "rota_shifts" USING btree ("end");--> statement-breakpoint
CREATE INDEX "rota_shifts_staff" ON "rota_shifts" USING btree ("staff_id","end");--> statement-breakpoint
CREATE INDEX "rota_swaps_shift" ON "rota_swaps" USING btree ("shift_id");--> statement-breakpoint
CREATE INDEX "rota_swaps_other" ON "rota_swaps" USING btree ("other_shift_id");--> statement-breakpoint
CREATE INDEX "rota_swaps_state" ON "rota_swaps" USING btree ("state","created_at");--> statement-breakpoint
CREATE INDEX "rota_take_overs_end" ON "rota_take_overs" USING btree ("end");--> statement-breakpoint
CREATE INDEX "rota_templates_center" ON "rota_templates" USING btree ("center_id");--> statement-breakpoint
CREATE UNIQUE INDEX "rota_templates_standard" ON "rota_templates" USING btree ("center_id") WHERE "rota_templates"."standard";