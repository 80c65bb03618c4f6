using System.Collections.Immutable;
using E2CSemantic.Model.Definitions;

namespace E2CSemantic.Query;

/// <summary>
/// How far two released answers to one question differ, cell by cell: what is compared is what the requester was shown. An exact cell moves where its value is
/// another; a noisy one only where the two intervals have nothing in common.
/// </summary>
/// <param name="Moves">The cells that both show and that move, in the order of the first answer.</param>
/// <param name="Unmoved">How many cells both show that do not.</param>
/// <param name="OnlyBefore">How many cells the first answer alone shows.</param>
/// <param name="OnlyAfter">How many cells the second answer alone shows.</param>
/// <param name="Neither">How many cells neither shows.</param>
/// <param name="Years">The school years that both answer, ascending.</param>
public sealed record AnswerDifference(
    ImmutableArray<CellMove> Moves, int Unmoved, int OnlyBefore, int OnlyAfter, int Neither, ImmutableArray<SchoolYear> Years)
{
    /// <summary>How far the moved cells move on average, whichever way; null where none does.</summary>
    public decimal? MeanMove => Moves.IsEmpty ? null : Moves.Average(move => Math.Abs(move.By));

    /// <summary>The cell that rises most; null where none rises.</summary>
    public CellMove? GreatestRise => Moves.Where(move => move.By > 0).MaxBy(move => move.By);

    /// <summary>The cell that falls most; null where none falls.</summary>
    public CellMove? GreatestFall => Moves.Where(move => move.By < 0).MinBy(move => move.By);

    /// <summary>Compares the rows of the school years that both answers have.</summary>
    public static AnswerDifference Of(MetricAnswer before, MetricAnswer after)
    {
        var later = after.Rows.ToDictionary(Group);
        var pairs = before.Rows.Where(row => later.ContainsKey(Group(row))).Select(row => (Before: row, After: later[Group(row)])).ToArray();
        var shown = pairs.Where(pair => pair.Before.Value.Value is not null && pair.After.Value.Value is not null).ToArray();
        ImmutableArray<CellMove> moves = [.. shown.Where(pair => IsMoved(pair.Before.Value, pair.After.Value)).Select(pair => new CellMove(
            pair.Before.SchoolYear, pair.Before.Members, pair.Before.Value.Value!.Value, pair.After.Value.Value!.Value))];
        return new(
            moves,
            shown.Length - moves.Length,
            pairs.Count(pair => pair.Before.Value.Value is not null && pair.After.Value.Value is null),
            pairs.Count(pair => pair.Before.Value.Value is null && pair.After.Value.Value is not null),
            pairs.Count(pair => pair.Before.Value.Value is null && pair.After.Value.Value is null),
            [.. pairs.Select(pair => pair.Before.SchoolYear).Distinct().Order()]);
    }

    private static bool IsMoved(Cell before, Cell after) => before.High < after.Low || after.High < before.Low;

    private static string Group(AnswerRow row) => string.Join('\0', row.Members.Select(member => member.Member.Id).Prepend(row.SchoolYear.ToString()));
}
