package dev.whetstone.core.schedule;

import static java.util.Map.entry;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What people mean by abbreviations of time zones: the best known cities first. An abbreviation
 * that several regions use lists all of them.
 */
final class ZoneAbbreviations {
  private static final List<String> UNIVERSAL = List.of("UTC", "Europe/London", "Africa/Abidjan");
  private static final List<String> EASTERN = List.of("America/New_York", "America/Toronto");
  private static final List<String> MOUNTAIN = List.of("America/Denver", "America/Edmonton");
  private static final List<String> PACIFIC = List.of("America/Los_Angeles", "America/Vancouver");
  private static final List<String> SYDNEY = List.of("Australia/Sydney", "Australia/Melbourne");
  private static final List<String> AUCKLAND = List.of("Pacific/Auckland");
  private static final List<String> LISBON =
      List.of("Europe/Lisbon", "Atlantic/Canary", "Atlantic/Faroe");
  private static final List<String> BERLIN =
      List.of("Europe/Berlin", "Europe/Paris", "Europe/Madrid", "Europe/Rome", "Europe/Warsaw");
  private static final List<String> ATHENS =
      List.of("Europe/Athens", "Europe/Helsinki", "Europe/Kyiv", "Africa/Cairo");

  private static final Map<String, List<String>> CITIES =
      Map.ofEntries(
          entry("UTC", UNIVERSAL),
          entry("GMT", UNIVERSAL),
          entry("EST", EASTERN),
          entry("EDT", EASTERN),
          entry("ET", EASTERN),
          entry(
              "CST",
              List.of("America/Chicago", "America/Mexico_City", "Asia/Shanghai", "America/Havana")),
          entry("CDT", List.of("America/Chicago", "America/Winnipeg", "America/Havana")),
          entry("CT", List.of("America/Chicago", "America/Winnipeg")),
          entry("MST", List.of("America/Denver", "America/Phoenix", "America/Edmonton")),
          entry("MDT", MOUNTAIN),
          entry("MT", MOUNTAIN),
          entry("PST", List.of("America/Los_Angeles", "America/Vancouver", "Asia/Manila")),
          entry("PDT", PACIFIC),
          entry("PT", PACIFIC),
          entry("AKST", List.of("America/Anchorage")),
          entry("HST", List.of("Pacific/Honolulu")),
          entry("AST", List.of("America/Halifax", "America/Puerto_Rico", "Asia/Riyadh")),
          entry("BRT", List.of("America/Sao_Paulo")),
          entry("ART", List.of("America/Argentina/Buenos_Aires")),
          entry("WET", LISBON),
          entry("WEST", LISBON),
          entry("BST", List.of("Europe/London", "Asia/Dhaka")),
          entry("CET", BERLIN),
          entry("CEST", BERLIN),
          entry("EET", ATHENS),
          entry("EEST", ATHENS),
          entry("MSK", List.of("Europe/Moscow")),
          entry("TRT", List.of("Europe/Istanbul")),
          entry("SAST", List.of("Africa/Johannesburg")),
          entry("EAT", List.of("Africa/Nairobi")),
          entry("WAT", List.of("Africa/Lagos")),
          entry("GST", List.of("Asia/Dubai")),
          entry("PKT", List.of("Asia/Karachi")),
          entry("IST", List.of("Asia/Kolkata", "Europe/Dublin", "Asia/Jerusalem")),
          entry("ICT", List.of("Asia/Bangkok", "Asia/Ho_Chi_Minh")),
          entry("WIB", List.of("Asia/Jakarta")),
          entry("SGT", List.of("Asia/Singapore")),
          entry("HKT", List.of("Asia/Hong_Kong")),
          entry("KST", List.of("Asia/Seoul")),
          entry("JST", List.of("Asia/Tokyo")),
          entry("AWST", List.of("Australia/Perth")),
          entry("ACST", List.of("Australia/Adelaide", "Australia/Darwin")),
          entry("AEST", List.of("Australia/Sydney", "Australia/Melbourne", "Australia/Brisbane")),
          entry("AEDT", SYDNEY),
          entry("NZST", AUCKLAND),
          entry("NZDT", AUCKLAND));

  private ZoneAbbreviations() {}

  /** Empty for what is no abbreviation. */
  static List<String> cities(String abbreviation) {
    return CITIES.getOrDefault(abbreviation.toUpperCase(Locale.ROOT), List.of());
  }
}
