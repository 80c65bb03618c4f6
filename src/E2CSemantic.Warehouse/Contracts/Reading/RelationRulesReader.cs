using System.Collections.Immutable;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Reading.Yaml;

namespace E2CSemantic.Warehouse.Contracts.Reading;

/// <summary>Reads the rules that make other rows or columns of whole relations: select, join, union, aggregate, sequence, expand.</summary>
internal sealed class RelationRulesReader(
    Relations relations, ValuesReader values, FigureReader figures, RuleColumns columns, FaultList faults)
{
    private static readonly KeyList JoinKeys = KeyList.Of("with", "on", "keep", "matches", "take");
    private static readonly KeyList UnionKeys = KeyList.Of("and_from");
    private static readonly KeyList AggregateKeys = KeyList.Of("keys", "columns");
    private static readonly KeyList SequenceKeys = KeyList.Of("keys", "order", "derive");
    private static readonly KeyList ExpandKeys = KeyList.Of("as", "least", "most");

    private static readonly Dictionary<string, bool> Kept = new(StringComparer.Ordinal) { ["all"] = false, ["matched"] = true };

    private static readonly Dictionary<string, JoinMatches> Matches = new(StringComparer.Ordinal)
    {
        ["at_most_one"] = JoinMatches.AtMostOne,
        ["exactly_one"] = JoinMatches.ExactlyOne,
        ["many"] = JoinMatches.Many,
    };

    public BuildingRule? Of(string kind, RuleHead head, MappingReader rule, RelationShape? from) => kind switch
    {
        "select" => Select(head, rule, from),
        "join" => rule.Mapping(kind, JoinKeys) is { } body ? Join(head, body, from) : null,
        "union" => rule.Mapping(kind, UnionKeys) is { } body ? Union(head, body, from) : null,
        "aggregate" => rule.Mapping(kind, AggregateKeys) is { } body ? Aggregate(head, body, from) : null,
        "sequence" => rule.Mapping(kind, SequenceKeys) is { } body ? Sequence(head, body, from) : null,
        _ => rule.Mapping(kind, ExpandKeys) is { } body ? Expand(head, body, from) : null,
    };

    /// <summary>New columns with their values, read over one relation and given to another that must not have them.</summary>
    public (ImmutableArray<NamedValue> Columns, ImmutableArray<RelationColumn> Types) Values(
        MappingReader rule, string key, RelationShape? from, RelationShape? into)
    {
        var named = ImmutableArray.CreateBuilder<NamedValue>();
        var types = ImmutableArray.CreateBuilder<RelationColumn>();
        foreach (var (name, body) in rule.Entries(key))
        {
            if (columns.New(name, into) is { } column && values.Read(body, $"'{column.Value}'", from) is { } value)
            {
                named.Add(new(column.Value, value.Value));
                types.Add(new(column.Value, value.Type, value.Nullable, value.Domain));
            }
        }

        return (named.ToImmutable(), types.ToImmutable());
    }

    private SelectRule Select(RuleHead head, MappingReader rule, RelationShape? from)
    {
        var selected = Values(rule, "select", from, into: null);
        return new(head.Name, head.From, selected.Columns, head.Place) { Types = selected.Types };
    }

    private JoinRule? Join(RuleHead head, MappingReader body, RelationShape? from)
    {
        var with = body.Name("with");
        var other = relations.Find(with);
        var on = On(body, from, other);
        var matched = body.Word("keep", Kept);
        var matches = body.Word("matches", Matches);
        var take = columns.Take(body, from, other);
        return with is null || matched is null || matches is null
            ? null
            : new JoinRule(head.Name, head.From, with.Value, on, matched.Value, matches.Value, take, head.Place) { Joined = other };
    }

    // Columns of one name in both as a list; of different names as a mapping, this relation's first.
    private ImmutableArray<KeyValuePair<string, string>> On(MappingReader body, RelationShape? from, RelationShape? other)
    {
        IEnumerable<(Located<string>? Left, Located<string>? Right)> pairs = body.Node("on") is YamlMapping mapping
            ? mapping.Entries.Select(entry => (Named(entry.Key), Named(entry.Value)))
            : body.Names("on").Select(name => ((Located<string>?)name, (Located<string>?)name));
        var on = ImmutableArray.CreateBuilder<KeyValuePair<string, string>>();
        foreach (var (left, right) in pairs)
        {
            var (first, second) = (relations.Column(from, left), relations.Column(other, right));
            if (first is not null && second is not null && !Words.AreAlike(first.Type, second.Type))
            {
                faults.Add(ContractFaults.TypeMismatch(right!.Place, $"'{second.Name}'", Words.Of(first.Type), Words.Of(second.Type)));
            }

            if (left is not null && right is not null)
            {
                on.Add(KeyValuePair.Create(left.Value, right.Value));
            }
        }

        return on.ToImmutable();
    }

    private Located<string>? Named(YamlNode node) => Model.Reading.Yaml.Values.Name(node, "a column of 'on'", faults);

    private UnionRule Union(RuleHead head, MappingReader body, RelationShape? from)
    {
        var and = body.Names("and_from");
        var shape = from;
        foreach (var name in and)
        {
            shape = relations.Find(name) is { } other && shape is not null ? Both(shape, other, name.Place) : null;
        }

        return new(head.Name, head.From, [.. and.Select(name => name.Value)], head.Place) { Shape = shape };
    }

    private RelationShape? Both(RelationShape first, RelationShape other, SourcePlace place)
    {
        var differing = first.Columns.Where(column => other.Column(column.Name) is not { } same || !Words.AreAlike(column.Type, same.Type))
            .Concat(other.Columns.Where(column => first.Column(column.Name) is null)).Select(column => column.Name).Distinct().ToArray();
        if (differing.Length > 0)
        {
            faults.Add(ContractFaults.UnionColumns(place, first.Name, other.Name, differing));
            return null;
        }

        return first with
        {
            Columns =
            [
                .. first.Columns.Select(column => other.Column(column.Name)!).Zip(first.Columns, (same, column) => new RelationColumn(
                    column.Name, Words.Common(column.Type, same.Type), column.Nullable || same.Nullable, Equals(column.Domain, same.Domain) ? column.Domain : null)),
            ],
            Unique = [],
        };
    }

    private AggregateRule Aggregate(RuleHead head, MappingReader body, RelationShape? from)
    {
        var keys = columns.Known(body, "keys", from);
        var made = ImmutableArray.CreateBuilder<AggregateColumn>();
        foreach (var (key, value) in body.Entries("columns"))
        {
            var name = Model.Reading.Yaml.Values.Name(key, "a new column's name", faults);
            if (name is not null && keys.Contains(name.Value))
            {
                faults.Add(ContractFaults.ColumnTaken(name.Place, head.Name, name.Value));
            }

            if (name is not null && figures.Aggregate(value, name.Value, from, keys.IsEmpty) is { } column)
            {
                made.Add(column);
            }
        }

        return new(head.Name, head.From, keys, made.ToImmutable(), head.Place);
    }

    private SequenceRule Sequence(RuleHead head, MappingReader body, RelationShape? from)
    {
        var keys = columns.Known(body, "keys", from);
        var order = columns.Order(body, "order", from);
        var made = ImmutableArray.CreateBuilder<SequenceColumn>();
        foreach (var (key, value) in body.Entries("derive"))
        {
            if (columns.New(key, from) is { } name && figures.Sequence(value, name.Value, from) is { } column)
            {
                made.Add(column);
            }
        }

        return new(head.Name, head.From, keys, order, made.ToImmutable(), head.Place);
    }

    private ExpandRule? Expand(RuleHead head, MappingReader body, RelationShape? from)
    {
        var name = body.Name("as");
        relations.New(from, name);
        return name is not null && body.Integer("least", -1000, 1000) is { } least && body.Integer("most", least, least + 1000) is { } most
            ? new(head.Name, head.From, name.Value, least, most, head.Place)
            : null;
    }
}
