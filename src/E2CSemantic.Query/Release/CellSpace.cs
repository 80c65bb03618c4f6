using System.Collections.Immutable;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Query.Resolution;

namespace E2CSemantic.Query.Release;

/// <summary>The declared cells over some dimensions, numbered row-major: the last dimension runs fastest.</summary>
internal sealed class CellSpace
{
    private readonly ImmutableArray<ImmutableArray<DimensionMember>> _members;
    private readonly ImmutableArray<ImmutableDictionary<string, int>> _places;
    private readonly ImmutableArray<string> _columns;

    public CellSpace(IEnumerable<ResolvedDimension> dimensions)
    {
        var all = dimensions.ToImmutableArray();
        _members = [.. all.Select(dimension => dimension.Members)];
        _columns = [.. all.Select(dimension => dimension.Name.Value)];
        _places = [.. _members.Select(members => members.Select((member, place) => (member.Id, place)).ToImmutableDictionary(pair => pair.Id, pair => pair.place))];
        Count = _members.Aggregate(1, (cells, members) => cells * members.Length);
    }

    public int Count { get; }

    public ImmutableArray<int> Sizes => [.. _members.Select(members => members.Length)];

    /// <summary>The cell of a row of <paramref name="table"/>.</summary>
    /// <exception cref="InvalidOperationException">A row has a member outside the declared domain; loading refuses such rows.</exception>
    public int CellOf(RawTable table, int row)
    {
        var cell = 0;
        for (var i = 0; i < _columns.Length; i++)
        {
            cell = (cell * _members[i].Length) + Place(i, table.Texts(_columns[i]).Values[row]);
        }

        return cell;
    }

    /// <summary>The cell with the given places of members.</summary>
    public int CellAt(ReadOnlySpan<int> places)
    {
        var cell = 0;
        for (var i = 0; i < places.Length; i++)
        {
            cell = (cell * _members[i].Length) + places[i];
        }

        return cell;
    }

    /// <summary>The member ids of a cell.</summary>
    public ImmutableArray<string> MembersAt(int cell)
    {
        var ids = new string[_members.Length];
        for (var i = ids.Length - 1; i >= 0; i--)
        {
            (cell, var place) = Math.DivRem(cell, _members[i].Length);
            ids[i] = _members[i][place].Id;
        }

        return [.. ids];
    }

    public int PlaceOf(int dimension, string member) => _places[dimension][member];

    private int Place(int dimension, string? member) =>
        member is not null && _places[dimension].TryGetValue(member, out var place)
            ? place
            : throw new InvalidOperationException($"A row has a member of {_columns[dimension]} that is not declared.");
}
