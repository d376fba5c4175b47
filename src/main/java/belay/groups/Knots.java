package belay.groups;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/** Groups are named after knots, since a knot is what holds two on one rope. */
public final class Knots {

    private static final List<String> NAMES = """
        Bowline, Prusik, Clove, Reef, Alpine, Munter, Fisherman, Sheet bend, Carrick, Figure eight, Klemheist,
        Zeppelin, Bachmann, Farrimond, Cleat, Anchor, Trucker, Overhand, Stopper, Taut-line, Rolling hitch, Timber,
        Constrictor, Sheepshank, Marlinspike, Lark’s head, Cow hitch, Half hitch, Round turn, Buntline, Mooring,
        Halyard, Topsail, Studding sail, Gnat hitch, Pile hitch, Highwayman, Cat’s paw, Blackwall, Midshipman,
        Magnus, Killick, Sail hitch, Camel, Ossel, Ground-line, Boom hitch, Barrel sling, Jar sling, Bottle sling,
        Packer, Miller, Ashley stopper, Oysterman, Stevedore, Heaving line, Double overhand, Slipped overhand,
        Half knot, Surgeon, Square, Shoelace, Bow, Double bow, Friendship, Celtic button, Endless, Cloverleaf,
        Plafond, Pan chang, Double coin, Brocade, Butterfly, Alpine butterfly, Span loop, Artillery, Man harness,
        Bowline on a bight, Double bowline, Running bowline, Water bowline, Cossack, Yosemite, Portuguese bowline,
        French bowline, Spanish bowline, Triple bowline, Mountaineer, Angler, Perfection, Farmer, Fireman’s chair,
        Jury mast, Hackamore, Theodore, Fiador, Diamond, Lanyard, Boatswain, Matthew Walker, Wall, Crown,
        Wall and crown, Manrope, Rose, Tack, Chequer, Double chequer, Star, Sennit, Footrope, Sprit sail, Tea rose,
        Shroud, Button, Sliding button, Double fisherman, Triple fisherman, Water knot, Ring bend, Beer knot,
        Tape knot, Hunter, Rigger, Ashley bend, Adjustable bend, Albright, Blood knot, Barrel knot, Bimini twist,
        Palomar, Trilene, Uni knot, Nail knot, Turle, Arbor, Snell, Dropper loop, Surgeon’s loop, Homer Rhode,
        Duncan loop, Improved clinch, Clinch, Jansik, Orvis, Davy, Eugene bend, Slim beauty, Yucatan, Huffnagle,
        Spider hitch, Australian braid, Harvey’s dry fly, Rapala, San Diego jam, Egg loop, Cat’s whisker,
        Autoblock, Distel, Schwabisch, Valdotain, Blake’s hitch, Garda, Lorenzi, Mariner, Munter mule,
        Super Munter, Purcell, Radium, Rabbit runner, Flemish loop, Bunny ears, Yosemite tie-off, Stein,
        Tensionless, Girth hitch, Ground hitch, Icicle hitch, Gripping sailor, Farrier, Bell ringer, Rope ladder,
        Dogshank, Chain sinnet, Josephine, Carrick mat, Ocean plait, Kringle mat, Prolong, Thump mat, Trefoil,
        Solomon, Stevedore loop, Whatknot, Becket, Double becket, Toggle, Lapp, Weaver, Dutch bend, Vice Versa,
        Simple Simon, Harness bend, Heaving bend, Racking bend, Shake hands, Tucked sheet bend, One-way sheet bend,
        Poldo, Versatackle, Trident, Siberian, Evenk, Falconer, Tugboat bowline, Karash, Linesman,
        In-line figure eight
        """.lines().flatMap(line -> Stream.of(line.split(","))).map(String::strip).filter(name -> !name.isEmpty()).toList();

    private Knots() {
    }

    static List<String> all() {
        return NAMES;
    }

    /** The next so many names nobody has yet, always in the same order; when all are used it goes on with “Bowline 2”. */
    public static List<String> next(int count, Collection<String> taken) {
        var used = new HashSet<>(taken);
        var names = new ArrayList<String>(count);
        for (int turn = 1; names.size() < count; turn++) {
            for (var knot : NAMES) {
                var name = turn == 1 ? knot : knot + " " + turn;
                if (names.size() < count && used.add(name)) {
                    names.add(name);
                }
            }
        }
        return List.copyOf(names);
    }
}
