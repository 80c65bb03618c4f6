using System.Collections.Immutable;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Expressions;
using E2CSemantic.Model.Star;

namespace E2CSemantic.Query.Tests.States;

/// <summary>Random rows of one fact that a metric reads.</summary>
internal sealed class RandomFact
{
    private readonly MetricDefinition _metric;
    private readonly StarTable _fact;
    private readonly ImmutableArray<int> _years;
    private readonly ImmutableArray<Expression> _parts;
    private readonly ImmutableArray<(DimensionDefinition Dimension, JoinPath Path)> _dimensions;
    private readonly ImmutableArray<Role> _roles;
    private readonly ImmutableArray<string> _quarters;

    public RandomFact(MetricDefinition metric, string fact, ImmutableArray<int> years)
    {
        var catalog = Definitions.Catalog;
        _metric = metric;
        _years = years;
        _fact = catalog.Star.Tables[fact];
        _parts = [.. metric.Sources.SelectMany(MetricColumns.Conditions).Where(condition => condition.Fact == fact).SelectMany(condition => ExpressionParts.Of(condition.Condition))];
        _dimensions =
        [
            .. _parts.OfType<DimensionExpression>().Select(part => part.Dimension).Union(metric.Sources.Where(source => source.Fact == fact).SelectMany(source => source.Dimensions.Allow))
                .Select(name => (catalog.Dimensions[name], JoinPath.Find(catalog.Star, _fact, catalog.Dimensions[name])!)),
        ];
        _roles = [.. Role.Of(catalog.Star, _fact, catalog.Dimensions.Values).Where(role => _parts.OfType<RoleExpression>().Any(part => part.Role == role.Name))];
        _quarters =
        [
            .. metric.Sources.Where(source => source.Cohort is not null)
                .SelectMany(source => source.Cohort!.Followed, (source, rows) => new[] { source.Fact == fact ? rows.Within.FromQuarter : null, rows.Fact == fact ? rows.Within.AtQuarter : null })
                .SelectMany(columns => columns).OfType<string>().Distinct(),
        ];
    }

    public string Name => _fact.Name;

    /// <summary>A row for each record; rows of one grain stand once.</summary>
    public ImmutableArray<FixtureRow> Rows((int Person, int Row)[] records, SourcePlace place)
    {
        var grain = _fact.Grain.SelectMany(NamesOf).ToArray();
        return [.. records.Select(record => new FixtureRow(Row(record), place)).DistinctBy(row => string.Join('\u001f', grain.Select(name => row.Values.GetValueOrDefault(name)?.ToString())))];
    }

    private ImmutableSortedDictionary<string, object?> Row((int Person, int Row) record)
    {
        var person = (int)RandomRows.KeyOf(record.Person);
        var (ofRow, ofPerson) = (new Draws(record.Row), new Draws(person));
        var values = ImmutableSortedDictionary.CreateBuilder<string, object?>(StringComparer.Ordinal);
        var year = _years[ofRow.Next(_years.Length)];
        values[_metric.Privacy.Unit] = (long)person;
        values["school_year"] = (long)year;
        foreach (var (dimension, path) in _dimensions)
        {
            var draws = path.Reference?.Name == _metric.Privacy.Unit ? ofPerson : ofRow;
            values[dimension.Name.Value] = Pick(draws, Members(dimension));
        }

        foreach (var role in _roles)
        {
            values[role.Name] = Pick(ofRow, Members(role.Dimension));
        }

        foreach (var column in _quarters)
        {
            values[column] = ofRow.Next(8) == 0 ? -2L : (year * 10L) + ofRow.Next(1, 5);
        }

        foreach (var column in _fact.Columns.Where(column => column.References is null && !_dimensions.Any(dimension => dimension.Path.Reference is null && dimension.Path.Column == column)))
        {
            values[column.Name] = column.Nullable && ofRow.Next(6) == 0 ? null : Value(ofRow, column);
        }

        return values.ToImmutable();
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
