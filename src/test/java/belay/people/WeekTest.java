package belay.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeekTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Mon 18:00-20:00; Wed 7-9           | Mon 18:00-20:00; Wed 07:00-09:00
        Monday 6pm-8pm                     | Mon 18:00-20:00
        Mon 6-8pm                          | Mon 18:00-20:00
        tue 11-1pm                         | Tue 11:00-13:00
        Tue 9am-5                          | Tue 09:00-17:00
        Mon-Wed 18-20                      | Mon 18:00-20:00; Tue 18:00-20:00; Wed 18:00-20:00
        Sat-Mon 10-11                      | Mon 10:00-11:00; Sat 10:00-11:00; Sun 10:00-11:00
        weekdays 12-13                     | Mon 12:00-13:00; Tue 12:00-13:00; Wed 12:00-13:00; Thu 12:00-13:00; Fri 12:00-13:00
        from Mon to Tue 18-20              | Mon 18:00-20:00; Tue 18:00-20:00
        Weekends from 10 to 16             | Sat 10:00-16:00; Sun 10:00-16:00
        Tues & Thurs 18h–19h30             | Tue 18:00-19:30; Thu 18:00-19:30
        Mo, Fr 18.00 - 20.00               | Mon 18:00-20:00; Fri 18:00-20:00
        Mon 7-9, 18-20                     | Mon 07:00-09:00, 18:00-20:00
        Mon 7-9, Tue 8-10                  | Mon 07:00-09:00; Tue 08:00-10:00
        Mon: 18-20                         | Mon 18:00-20:00
        Fri 22:00-02:00                    | Fri 22:00-24:00; Sat 00:00-02:00
        Sat 10:00-00:00                    | Sat 10:00-24:00
        Sun 23-1                           | Mon 00:00-01:00; Sun 23:00-24:00
        Wed noon-1pm; Thu 10pm-midnight    | Wed 12:00-13:00; Thu 22:00-24:00
        Thu 18-19, 18:30-20                | Thu 18:00-20:00
        Sat 0-24                           | Sat 00:00-24:00
        every day 8-9 a.m.                 | Mon 08:00-09:00; Tue 08:00-09:00; Wed 08:00-09:00; Thu 08:00-09:00; Fri 08:00-09:00; Sat 08:00-09:00; Sun 08:00-09:00
        """)
    void whatPeopleWriteIsReadAsTheyMeantIt(String written, String kept) {
        assertThat(Week.parse(written)).hasToString(kept);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        weeknights 7-9pm                   | Mon 19:00-21:00; Tue 19:00-21:00; Wed 19:00-21:00; Thu 19:00-21:00; Fri 19:00-21:00
        Mon evenings after 7pm             | Mon 19:00-22:00
        Sat anytime after 6pm              | Sat 18:00-22:00
        Sa ab 7 Uhr                        | Sat 07:00-22:00
        Sat evenings only                  | Sat 18:00-22:00
        Tue evenings                       | Tue 18:00-22:00
        weekday evenings                   | Mon 18:00-22:00; Tue 18:00-22:00; Wed 18:00-22:00; Thu 18:00-22:00; Fri 18:00-22:00
        weeknights                         | Mon 18:00-22:00; Tue 18:00-22:00; Wed 18:00-22:00; Thu 18:00-22:00; Fri 18:00-22:00
        Evenings on Mon and Wed            | Mon 18:00-22:00; Wed 18:00-22:00
        weekends                           | Sat 08:00-22:00; Sun 08:00-22:00
        Sat mornings, Sun after 6 p.m.     | Sat 08:00-12:00; Sun 18:00-22:00
        Mon, Tue after work                | Mon 18:00-22:00; Tue 18:00-22:00
        Fri                                | Fri 08:00-22:00
        Mon 18-20 and weekends             | Mon 18:00-20:00; Sat 08:00-22:00; Sun 08:00-22:00
        Tue after 6                        | Tue 18:00-22:00
        Tue 17:30 or later                 | Tue 17:30-22:00
        Tue 6pm+; Wed 8-9                  | Tue 18:00-22:00; Wed 08:00-09:00
        Tue after 22:00                    | Tue 22:00-24:00
        Sat before 10am                    | Sat 08:00-10:00
        Sat until 07:00                    | Sat 05:00-07:00
        weekends any time                  | Sat 08:00-22:00; Sun 08:00-22:00
        Any weekday evening                | Mon 18:00-22:00; Tue 18:00-22:00; Wed 18:00-22:00; Thu 18:00-22:00; Fri 18:00-22:00
        any Monday                         | Mon 08:00-22:00
        Mon 12-1                           | Mon 12:00-13:00
        Mon 12:30-1:30, 12-6               | Mon 12:00-18:00
        M/T/W/T/F 18-20                    | Mon 18:00-20:00; Tue 18:00-20:00; Wed 18:00-20:00; Thu 18:00-20:00; Fri 18:00-20:00
        M/W/F 12pm-1pm                     | Mon 12:00-13:00; Wed 12:00-13:00; Fri 12:00-13:00
        MWF 12pm-1pm                       | Mon 12:00-13:00; Wed 12:00-13:00; Fri 12:00-13:00
        MTWTF 12pm-1pm                     | Mon 12:00-13:00; Tue 12:00-13:00; Wed 12:00-13:00; Thu 12:00-13:00; Fri 12:00-13:00
        TTh 18:00-20:00                    | Tue 18:00-20:00; Thu 18:00-20:00
        TR 18:00-20:00, Sat 10-12          | Tue 18:00-20:00; Thu 18:00-20:00; Sat 10:00-12:00
        evenings or weekends               | Mon 18:00-22:00; Tue 18:00-22:00; Wed 18:00-22:00; Thu 18:00-22:00; Fri 18:00-22:00; Sat 08:00-22:00; Sun 08:00-22:00
        T/Th 6-8pm; F 9-11                 | Tue 18:00-20:00; Thu 18:00-20:00; Fri 09:00-11:00
        m, w evenings                      | Mon 18:00-22:00; Wed 18:00-22:00
        T-F 18-20                          | Tue 18:00-20:00; Wed 18:00-20:00; Thu 18:00-20:00; Fri 18:00-20:00
        18-20 M and W                      | Mon 18:00-20:00; Wed 18:00-20:00
        W: 18-20; Sa/Su mornings           | Wed 18:00-20:00; Sat 08:00-12:00; Sun 08:00-12:00
        Tue after 10:00                    | Tue 10:00-22:00
        """)
    void whatIsSaidInWordsIsTakenInItsUsualSense(String written, String kept) {
        assertThat(Week.parse(written)).hasToString(kept);
        assertThat(Week.isLoose(written)).isTrue();
    }

    @Test
    void whoNamesNoDayMeansEveryDay() {
        assertThat(Week.parse("evenings")).isEqualTo(Week.parse("every day 18-22")).isEqualTo(Week.parse("after 6pm")).isEqualTo(Week.parse("6-10pm"));
        assertThat(Week.parse("Anytime")).isEqualTo(Week.parse("every day 8-22")).isEqualTo(Week.parse("flexible")).isEqualTo(Week.parse("flexible!"));
        for (String written : new String[] {"Any time", "at any time", "flexibel", "immer", "Jederzeit", "siempre"}) {
            assertThat(Week.parse(written)).as(written).isEqualTo(Week.parse("Anytime"));
        }
        assertThat(Week.parse("any evening")).isEqualTo(Week.parse("evenings")).isEqualTo(Week.parse("jeden Abend")).isEqualTo(Week.parse("jeden Tag abends"));
        assertThat(Week.parse("werktags abends; Wochenende")).isEqualTo(Week.parse("weekday evenings; weekends"));
        assertThat(Week.parse("täglich nachmittags")).isEqualTo(Week.parse("every day afternoons"));
        assertThat(Week.parse("evenings and weekends")).isEqualTo(Week.parse("every day 18-22; weekends 8-22")).isEqualTo(Week.parse("weekends, evenings"));
        assertThat(Week.parse("evenings\nweekends")).isEqualTo(Week.parse("every day 18-22; weekends 8-22"));
        assertThat(Week.parse("weekends and 18-20")).isEqualTo(Week.parse("every day 18-20; weekends 8-22"));
        assertThat(Week.parse("any day evenings")).isEqualTo(Week.parse("every day 18-22"));
        assertThat(Week.parse("evenings after 7pm")).isEqualTo(Week.parse("every day 19-22"));
        assertThat(Week.parse("mornings and evenings on Mon")).hasToString("Mon 08:00-12:00, 18:00-22:00");
        assertThat(Week.isLoose("18-20")).isTrue();
        assertThat(Week.isLoose("daily 18-20; Mon-Wed 7-8")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Mo 18 Uhr bis 20 Uhr               | Mon 18:00-20:00
        Mo-Mi 18-20 Uhr; So 10 bis 12      | Mon 18:00-20:00; Tue 18:00-20:00; Wed 18:00-20:00; Sun 10:00-12:00
        Donnerstags 18-20                  | Thu 18:00-20:00
        mié 18h-20h; sábado 10-12          | Wed 18:00-20:00; Sat 10:00-12:00
        lun e mer 18-20                    | Mon 18:00-20:00; Wed 18:00-20:00
        lunes y mié 18-20; di en vr 7-8    | Mon 18:00-20:00; Tue 07:00-08:00; Wed 18:00-20:00; Fri 07:00-08:00
        lundi et jeudi 18h-20h             | Mon 18:00-20:00; Thu 18:00-20:00
        mardi 18h30-20h; dim. 10-11        | Tue 18:30-20:00; Sun 10:00-11:00
        """)
    void daysAreKnownByTheNamesOfOtherLanguages(String written, String kept) {
        assertThat(Week.parse(written)).hasToString(kept);
        assertThat(Week.isLoose(written)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Mon 18:15-20:00      | “18:15-20:00” is not on the half-hour. Weeks are kept in half-hours: write it like 18:00-19:30.
        Tue sometimes        | “sometimes” is neither a day nor a time. After the day write from when to when, like Tue 18:00-20:00.
        no evenings          | “no” is not a day. Write Mon, Tue, Wed, Thu, Fri, Sat, Sun, weekdays or weekends.
        evenings except Fri  | “except” is neither a day nor a time. After the day write from when to when, like Tue 18:00-20:00.
        Moonday 18-20        | “Moonday” is not a day. Write Mon, Tue, Wed, Thu, Fri, Sat, Sun, weekdays or weekends.
        Mon; Tue 18-20       | “Mon; Tue 18-20” names days but no hours for them. Write from when to when, like Mon 18:00-20:00, or Mon evening.
        Tue before 6         | “6” could be in the morning or in the evening. Write 6am or 6pm, or 06:00 or 18:00.
        Mon 7-9 in the evening | We could not read “Mon 7-9 in the evening” as days and times. Write them like Mon 18:00-20:00; Wed 7-9, or in words like weekday evenings.
        Mon 18-20 so Tue 18-20 | “so” is neither a day nor a time. After the day write from when to when, like Tue 18:00-20:00.
        Tue after 9          | “9” could be in the morning or in the evening. Write 9am or 9pm, or 09:00 or 21:00.
        Tue after 10         | “10” could be in the morning or in the evening. Write 10am or 10pm, or 10:00 or 22:00.
        Tue after 9:30       | “9:30” could be in the morning or in the evening. Write 9:30am or 9:30pm, or 09:30 or 21:30.
        Tue after lunchtime  | In “Tue after lunchtime” a time should follow “after”, “from”, “before” or “until”. Write it like after 6pm.
        evenings Tue 10-12   | We could not read “evenings Tue 10-12” as days and times. Write them like Mon 18:00-20:00; Wed 7-9, or in words like weekday evenings.
        Mon 18               | “18” is only one end of a stretch. Write from when to when, like 18:00-20:00.
        Mon 25:00-26:00      | “25:00” is not a time of day. Write it like 18:00 or 6pm.
        Mon 13pm-14pm        | “13pm” is not a time of day. Write it like 18:00 or 6pm.
        Mon 18-18            | “18-18” begins and ends at the same time. Write from when to when, like 18:00-20:00.
        Mon 9-5              | “9-5” could be by day or through the night. Write 09:00-17:00 or 9am-5pm, or 21:00-05:00.
        Mon 11:30-1          | “11:30-1” could be by day or through the night. Write 11:30-13:00 or 11:30am-1pm, or 23:30-01:00.
        Mon 12-8             | “12-8” could be by day or through the night. Write 12:00-20:00 or 12pm-8pm, or 00:00-08:00.
        Mon 12:00-01:00      | “12:00-01:00” could be by day or through the night. Write 12:00-13:00 or 12pm-1pm, or 00:00-01:00.
        M                    | “M” is not a day. Write Mon, Tue, Wed, Thu, Fri, Sat, Sun, weekdays or weekends.
        F/S 18-20            | “S” could be Saturday or Sunday. Write Sa or Su.
        M-S 18-20            | “S” could be Saturday or Sunday. Write Sa or Su.
        any 2 evenings       | “any” is not a day. Write Mon, Tue, Wed, Thu, Fri, Sat, Sun, weekdays or weekends.
        mostly all day       | We could not read “mostly all day” as days and times. Write them like Mon 18:00-20:00; Wed 7-9, or in words like weekday evenings.
        Mon -                | In “Mon -” a dash stands where a day or a time should. Write it like Mon-Fri 18:00-20:00.
        Mon 18-20 (CET)      | We could not read “(CET)” as days and times. Write them like Mon 18:00-20:00; Wed 7-9, or in words like weekday evenings.
        """)
    void whatCannotBeReadIsNamedWithItsCure(String written, String said) {
        assertThatExceptionOfType(BadValue.class).isThrownBy(() -> Week.parse(written))
            .satisfies(bad -> assertThat(Texts.of(bad)).isEqualTo(said));
    }

    @Property(seed = "1")
    void aWeekWrittenDownIsReadBackTheSame(@ForAll Set<@IntRange(max = Week.HALF_HOURS - 1) Integer> halfHours) {
        var week = Week.ofKeys(halfHours.stream().map(Week::key).toList());

        assertThat(Week.parse(week.toString())).isEqualTo(week);
        assertThat(Week.ofKeys(week.keys())).isEqualTo(week);
        assertThat(week.hours()).isEqualTo(halfHours.size() / 2.0);
    }

    @Test
    void aFormKeyThatIsNoHalfHourIsRefused() {
        for (String key : new String[] {"mon-18:15", "mon-24:00", "xyz-10:00", "mon18:00", ""}) {
            assertThatExceptionOfType(BadValue.class).isThrownBy(() -> Week.ofKeys(Set.of(key)));
        }
    }

    @Test
    void nothingWrittenIsNoTimeAtAll() {
        assertThat(Week.parse("")).isEqualTo(Week.NONE).hasToString("");
        assertThat(Week.parse(" ; \n").isEmpty()).isTrue();
    }
}
