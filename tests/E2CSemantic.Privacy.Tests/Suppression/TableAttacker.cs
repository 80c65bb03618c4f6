using E2CSemantic.Privacy.Suppression;

namespace E2CSemantic.Privacy.Tests.Suppression;

/// <summary>
/// Knows every published number of every table and which cells are published, and tries every table of whole,
/// non-negative counts that fits. A withheld grand total is known to be below the minimum.
/// </summary>
internal sealed class TableAttacker
{
    private readonly CountLattice _lattice;
    private readonly int _minimum;
    private readonly List<(int[] Places, long Count)> _published = [];

    public TableAttacker(CountLattice lattice, Func<DimensionSet, IReadOnlyList<bool>> published, int minimum)
    {
        _lattice = lattice;
        _minimum = minimum;
        foreach (var table in Tables(lattice))
        {
            var flags = published(table);
            _published.AddRange(lattice.Counts(table)
                .Select((count, cell) => (Cell: cell, Count: count))
                .Where(target => flags[target.Cell])
                .Select(target => (Places(table, target.Cell), target.Count)));
        }
    }

    public static IEnumerable<DimensionSet> Tables(CountLattice lattice) =>
        Enumerable.Range(0, 1 << lattice.Sizes.Count).Select(bits => DimensionSet.Of(
            [.. Enumerable.Range(0, lattice.Sizes.Count).Where(dimension => (bits >> dimension & 1) == 1)]));

    /// <summary>
    /// For each count below the minimum, how many values it may have, counting no further than
    /// <paramref name="enough"/>.
    /// </summary>
    public IReadOnlyList<int> ValuesOfSmallCounts(int enough, Func<long[], bool> isPossible) =>
        [.. Tables(_lattice).SelectMany(table => _lattice.Counts(table)
            .Select((count, cell) => (Count: count, Cell: cell))
            .Where(target => target.Count < _minimum)
            .Select(target => CountValues(Places(table, target.Cell), enough, isPossible)))];

    private int CountValues(int[] target, int enough, Func<long[], bool> isPossible)
    {
        var all = Enumerable.Range(0, _lattice.Counts(_lattice.Finest).Count).ToArray();
        int[] order = [.. target, .. all.Except(target)];
        var search = new Search(order, target.Length, _published, _minimum - 1, isPossible);
        return search.CountTargetValues(enough);
    }

    // Where a cell of a coarser table lies in the finest one, worked out apart from the room's own code.
    private int[] Places(DimensionSet table, int cell) =>
        [.. Enumerable.Range(0, _lattice.Counts(_lattice.Finest).Count).Where(place => Project(place, table) == cell)];

    private int Project(int place, DimensionSet table)
    {
        var index = 0;
        var block = _lattice.Counts(_lattice.Finest).Count;
        for (var dimension = 0; dimension < _lattice.Sizes.Count; dimension++)
        {
            block /= _lattice.Sizes[dimension];
            if (table.Contains(dimension))
            {
                index = (index * _lattice.Sizes[dimension]) + (place / block % _lattice.Sizes[dimension]);
            }
        }

        return index;
    }

    private sealed class Search
    {
        private readonly int[] _order;
        private readonly int _targets;
        private readonly int[][] _groupsAt;
        private readonly int[] _lastPosition;
        private readonly long[] _left;
        private readonly long[] _table;
        private readonly long _unknownTotal;
        private readonly Func<long[], bool> _isPossible;
        private readonly HashSet<long> _values = [];

        public Search(
            int[] order,
            int targets,
            List<(int[] Places, long Count)> published,
            long unknownTotal,
            Func<long[], bool> isPossible)
        {
            _order = order;
            _targets = targets;
            _table = new long[order.Length];
            _unknownTotal = unknownTotal;
            _isPossible = isPossible;
            _left = [.. published.Select(group => group.Count)];
            _groupsAt = [.. order.Select(place => Enumerable.Range(0, published.Count)
                .Where(group => published[group].Places.Contains(place)).ToArray())];
            _lastPosition = [.. published.Select(group => group.Places.Max(place => Array.IndexOf(order, place)))];
        }

        public int CountTargetValues(int enough)
        {
            Extend(0, 0, _unknownTotal, enough);
            return _values.Count;
        }

        // True when the search above need not look at further completions.
        private bool Extend(int position, long targetSum, long unknownLeft, int enough)
        {
            if (position == _targets && _values.Contains(targetSum))
            {
                return true;
            }

            if (position == _order.Length)
            {
                if (!_isPossible(_table))
                {
                    return false;
                }

                _values.Add(targetSum);
                return true;
            }

            var groups = _groupsAt[position];
            var most = groups.Length == 0 ? unknownLeft : groups.Min(group => _left[group]);
            var least = groups.Where(group => _lastPosition[group] == position)
                .Select(group => _left[group]).DefaultIfEmpty(0).Max();
            for (var value = least; value <= most; value++)
            {
                var isTarget = position < _targets;
                Take(groups, position, value);
                var isDone = groups.All(group => _lastPosition[group] != position || _left[group] == 0) && Extend(
                    position + 1,
                    isTarget ? targetSum + value : targetSum,
                    groups.Length == 0 ? unknownLeft - value : unknownLeft,
                    enough);
                Take(groups, position, -value);
                if (_values.Count >= enough || (isDone && !isTarget))
                {
                    return true;
                }
            }

            return false;
        }

        private void Take(int[] groups, int position, long value)
        {
            _table[_order[position]] += value;
            foreach (var group in groups)
            {
                _left[group] -= value;
            }
        }
    }
}
