using System.Collections.Immutable;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Expressions;
using E2CSemantic.Model.Star;

namespace E2CSemantic.Query.Tests.States;

/// <summary>
/// Random rows of any metric's fact, out of plain numbers so that a failing state shrinks. What a metric's conditions compare with stands among the
/// values, with its neighbours, so that rows lie on both sides of every border and on it.
/// </summary>
internal sealed class RandomRows
{
    private static readonly SourcePlace Nowhere = new("random", 1, 1);

    private readonly MetricDefinition _metric;
    private readonly StarTable _fact;
    private readonly ImmutableArray<Expression> _parts;
    private readonly ImmutableArray<(DimensionDefinition Dimension, JoinPath Path)> _dimensions;
    private readonly ImmutableArray<Role> _roles;
    private readonly ImmutableArray<SchoolYear> _years;

    public RandomRows(MetricDefinition metric)
    {
        var catalog = Definitions.Catalog;
        _metric = metric;
        _fact = catalog.Star.Tables[metric.Fact];
        _parts =
        [
            .. metric.Sources
                .SelectMany(source => source.PerUnit.Select(column => column.Where).Concat([source.Where, source.Having, source.NumeratorWhere, source.DenominatorWhere]))
                .OfType<Expression>()
                .SelectMany(ExpressionParts.Of),
        ];
        _dimensions =
        [
            .. _parts.OfType<DimensionExpression>().Select(part => part.Dimension).Union(metric.Sources.SelectMany(source => source.Dimensions.Allow))
                .Select(name => (catalog.Dimensions[name], JoinPath.Find(catalog.Star, _fact, catalog.Dimensions[name])!)),
        ];
        _roles = [.. Role.Of(catalog.Star, _fact, catalog.Dimensions.Values).Where(role => _parts.OfType<RoleExpression>().Any(part => part.Role == role.Name))];
        var first = Math.Max(metric.Effective.From.SpringYear, Math.Min(metric.Effective.To?.SpringYear ?? 2022, 2022) - 1);
        _years = [.. new[] { first, first + 1 }.Select(year => new SchoolYear(year)).Where(metric.Effective.Contains)];
    }

    /// <summary>The fixture of some records: each is a row of one of a few people; rows of one grain stand once.</summary>
    public MetricFixture Fixture((int Person, int Row)[] records, int question)
    {
        var grain = _fact.Grain.SelectMany(NamesOf).ToArray();
        ImmutableArray<FixtureRow> rows = [.. records.Select((record, place) => Row((record.Person, record.Row + (place * 7919)))).DistinctBy(row => string.Join('\u001f', grain.Select(name => row.Values.GetValueOrDefault(name)?.ToString())))];
        return new("random", rows, Query(new Draws(question), rows), [], Nowhere);
    }

    /// <summary>The same fixture without a filter, grouped by what the metric requires alone.</summary>
    public MetricFixture Everybody((int Person, int Row)[] records) =>
        Fixture(records, 0) with { Query = new(_years, _metric.Dimensions.Required, ImmutableSortedDictionary<DimensionName, ImmutableArray<string>>.Empty) };

    private FixtureRow Row((int Person, int Row) record)
    {
        var person = Math.Abs(record.Person % 40) + 1;
        var (ofRow, ofPerson) = (new Draws(record.Row), new Draws(person));
        var values = ImmutableSortedDictionary.CreateBuilder<string, object?>(StringComparer.Ordinal);
        values[_metric.Privacy.Unit] = (long)person;
        values["school_year"] = (long)_years[ofRow.Next(_years.Length)].SpringYear;
        foreach (var (dimension, path) in _dimensions)
        {
            var draws = path.Reference?.Name == _metric.Privacy.Unit ? ofPerson : ofRow;
            values[dimension.Name.Value] = Pick(draws, Members(dimension));
        }

        foreach (var role in _roles)
        {
            values[role.Name] = Pick(ofRow, Members(role.Dimension));
        }

        foreach (var column in _fact.Columns.Where(column => column.References is null && !_dimensions.Any(dimension => dimension.Path.Reference is null && dimension.Path.Column == column)))
        {
            values[column.Name] = column.Nullable && ofRow.Next(6) == 0 ? null : Value(ofRow, column);
        }

        return new(values.ToImmutable(), Nowhere);
    }

    private FixtureQuery Query(Draws draws, ImmutableArray<FixtureRow> rows)
    {
        var by = _metric.Dimensions.Required
            .Concat(_metric.Dimensions.Allow.Select(name => (name, place: draws.Next(1000))).OrderBy(drawn => drawn.place).Select(drawn => drawn.name).Take(draws.Next(3)))
            .Distinct()
            .ToImmutableArray();
        var where = ImmutableSortedDictionary.CreateBuilder<DimensionName, ImmutableArray<string>>();
        if (draws.Next(2) == 0)
        {
            var filtered = Definitions.Catalog.Dimensions[_metric.Dimensions.Allow[draws.Next(_metric.Dimensions.Allow.Length)]];
            where[filtered.Name] = [.. rows.Select(row => (string)row.Values[filtered.Name.Value]!).Append("UN").Concat(filtered.Members.Select(member => member.Id)).Distinct().Where(id => filtered.Registry is not null || filtered.Members.Any(member => member.Id == id)).Take(1 + draws.Next(2))];
        }

        return new(_years, by, where.ToImmutable());
    }

    private IEnumerable<string> NamesOf(string column) =>
        _dimensions.Where(dimension => (dimension.Path.Reference ?? dimension.Path.Column).Name == column).Select(dimension => dimension.Dimension.Name.Value).Append(column);

    private string[] Members(DimensionDefinition dimension) => _metric.Comparison?.Operands.Where(operand => operand.Dimension == dimension.Name).ToArray() is { Length: > 0 } groups
        ? [.. groups.Select(operand => operand.Member!), .. groups.Select(operand => operand.Member!), "UN"]
        : MembersOf(dimension);

    private string[] MembersOf(DimensionDefinition dimension) =>
    [
        .. _parts.Where(part => part is DimensionExpression own && own.Dimension == dimension.Name).Any()
            ? _parts.OfType<LiteralExpression>().Select(literal => literal.Value).Concat(_parts.OfType<InExpression>().SelectMany(part => part.Values.Select(value => value.Value)))
                .OfType<string>().Where(id => dimension.Members.Any(member => member.Id == id) || dimension.Registry is not null)
            : [],
        .. dimension.Registry is null ? dimension.Members.Take(3).Concat(dimension.Members.Where(member => member.Id == "UN")).Select(member => member.Id) : ["A1", "B2", "UN"],
    ];

    private object Value(Draws draws, StarColumn column)
    {
        object[] borders = [.. _parts.OfType<BinaryExpression>().Where(part => ExpressionParts.Of(part).OfType<ColumnExpression>().Any(own => own.Column == column.Name))
            .SelectMany(part => ExpressionParts.Of(part).OfType<LiteralExpression>()).Select(literal => literal.Value)];
        var numbers = borders.Where(border => border is long or decimal).Select(border => Convert.ToInt64(border, System.Globalization.CultureInfo.InvariantCulture)).ToArray();
        return column.Type switch
        {
            ColumnType.Boolean => draws.Next(2) == 0,
            ColumnType.Text => Pick(draws, [.. borders.OfType<string>(), "one", "two"]),
            ColumnType.Decimal => numbers.Length > 0 && draws.Next(2) == 0 ? numbers[draws.Next(numbers.Length)] + (draws.Next(-2, 3) * 0.5m) : draws.Next(0, 4000) / 4m,
            _ => numbers.Length > 0 && draws.Next(2) == 0 ? numbers[draws.Next(numbers.Length)] + draws.Next(-1, 2) : (long)draws.Next(0, 40),
        };
    }

    private static string Pick(Draws draws, string[] values) => values[draws.Next(values.Length)];
}
