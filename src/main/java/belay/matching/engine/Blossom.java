package belay.matching.engine;

import java.util.ArrayDeque;
import java.util.Arrays;

/** As many pairs as a graph allows, by shrinking odd circles (Edmonds 1965); it only ever adds to the pairs it is given. */
final class Blossom {

    private final int[][] friends;
    private final int[] partner;
    private final int[] parent;
    private final int[] base;
    private final boolean[] used;
    private final boolean[] inBlossom;
    private final ArrayDeque<Integer> queue = new ArrayDeque<>();

    /** @param partner whom each is with already, -1 for nobody; it is changed in place */
    Blossom(int[][] friends, int[] partner) {
        this.friends = friends;
        this.partner = partner;
        parent = new int[friends.length];
        base = new int[friends.length];
        used = new boolean[friends.length];
        inBlossom = new boolean[friends.length];
    }

    /** Finds a place for one more person, with others changing partners but nobody losing theirs. */
    boolean augment(int root) {
        int end = partner[root] == -1 ? search(root) : -1;
        for (int person = end; person != -1; ) {
            int before = parent[person];
            int next = partner[before];
            partner[person] = before;
            partner[before] = person;
            person = next;
        }
        return end != -1;
    }

    private int search(int root) {
        Arrays.fill(used, false);
        Arrays.fill(parent, -1);
        Arrays.setAll(base, i -> i);
        used[root] = true;
        queue.clear();
        queue.add(root);
        while (!queue.isEmpty()) {
            int person = queue.poll();
            for (int friend : friends[person]) {
                if (base[person] != base[friend] && partner[person] != friend) {
                    if (friend == root || partner[friend] != -1 && parent[partner[friend]] != -1) {
                        shrink(person, friend);
                    } else if (parent[friend] == -1) {
                        parent[friend] = person;
                        if (partner[friend] == -1) {
                            return friend;
                        }
                        used[partner[friend]] = true;
                        queue.add(partner[friend]);
                    }
                }
            }
        }
        return -1;
    }

    private void shrink(int one, int other) {
        int common = commonBase(one, other);
        Arrays.fill(inBlossom, false);
        mark(one, common, other);
        mark(other, common, one);
        for (int i = 0; i < base.length; i++) {
            if (inBlossom[base[i]]) {
                base[i] = common;
                if (!used[i]) {
                    used[i] = true;
                    queue.add(i);
                }
            }
        }
    }

    private void mark(int person, int until, int child) {
        while (base[person] != until) {
            inBlossom[base[person]] = true;
            inBlossom[base[partner[person]]] = true;
            parent[person] = child;
            child = partner[person];
            person = parent[partner[person]];
        }
    }

    private int commonBase(int one, int other) {
        var seen = new boolean[base.length];
        for (int at = one; ; at = parent[partner[at]]) {
            at = base[at];
            seen[at] = true;
            if (partner[at] == -1) {
                break;
            }
        }
        int at = other;
        while (!seen[base[at]]) {
            at = parent[partner[base[at]]];
        }
        return base[at];
    }
}
