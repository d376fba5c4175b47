/** Matching people on a sheet, for somebody who has a spreadsheet and no server. Read {@link belay.cli.match.MatchCommand} first. */
@NullMarked
package belay.cli.match;

import org.jspecify.annotations.NullMarked;
