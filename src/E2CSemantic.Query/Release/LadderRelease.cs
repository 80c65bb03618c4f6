using System.Collections.Immutable;
using E2CSemantic.Model.Policies;
using E2CSemantic.Query.Explanation;
using E2CSemantic.Query.Planning;
using E2CSemantic.Query.Resolution;

namespace E2CSemantic.Query.Release;

/// <summary>Reads the exact counts of ladders, for STEWARD alone and only where the policy withholds nothing from it.</summary>
internal static class LadderRelease
{
    public static bool IsFor(ResolvedQuery query) => query is { Tier: Tier.Steward, Rule: { Answers: AnswerSource.Exact, MinimumCount: null } };

    /// <summary>The cells that have a row of the fact, in declared order.</summary>
    /// <exception cref="InvalidOperationException">The query is of someone from whom something is withheld.</exception>
    public static List<CellLadder> Read(RawTable raw, ResolvedQuery query, Ladder ladder)
    {
        if (!IsFor(query))
        {
            throw new InvalidOperationException($"Exact counts of rows are not for {query.Tier}.");
        }

        ImmutableArray<ResolvedDimension> grouped = [.. query.Grouped];
        var space = new CellSpace(grouped);
        var rungs = ladder.Rungs.Count();
        var years = raw.Integers(StarColumns.SchoolYear);
        return
        [
            .. from row in Enumerable.Range(0, raw.RowCount)
               let year = (int)years.Values[row]!.Value
               let cell = space.CellOf(raw, row)
               orderby year, cell
               select new CellLadder(
                   new(year),
                   [.. space.MembersAt(cell).Select((id, place) => new AnswerMember(grouped[place].Name, grouped[place].Members[space.PlaceOf(place, id)]))],
                   [.. Enumerable.Range(0, rungs).Select(rung => (raw.Integers(Ladder.RowsAt(rung)).Values[row]!.Value, raw.Integers(Ladder.PeopleAt(rung)).Values[row]!.Value))]),
        ];
    }
}
