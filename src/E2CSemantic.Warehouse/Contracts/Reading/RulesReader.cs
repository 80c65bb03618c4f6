using System.Collections.Immutable;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Reading.Yaml;

namespace E2CSemantic.Warehouse.Contracts.Reading;

/// <summary>Reads the building rules: each names the relation it reads, says exactly one thing to do, and so makes another relation.</summary>
internal sealed class RulesReader(
    Relations relations, WhereReader conditions, RuleColumns columns, RelationRulesReader relationRules, FaultList faults)
{
    private static readonly KeyList RuleKeys = KeyList.Of(
        "description", "from", "one_value_per?", "ever?", "one_row_per?", "first?", "keep?", "blank?",
        "merge_spells?", "following?", "number?", "lookup?", "distinct?", "derive?",
        "select?", "join?", "union?", "aggregate?", "sequence?", "expand?");

    private static readonly ImmutableArray<string> Kinds = [.. RuleKeys.Names.Skip(2)];
    private static readonly KeyList OneValueKeys = KeyList.Of("keys", "column", "prefer", "ties");
    private static readonly KeyList TiesKeys = KeyList.Of("most_recent_by");
    private static readonly KeyList EverKeys = KeyList.Of("keys", "as", "where");
    private static readonly KeyList OneRowKeys = KeyList.Of("keys", "keep");
    private static readonly KeyList KeepOneKeys = KeyList.Of("highest?", "lowest?", "first_by?");
    private static readonly KeyList FirstKeys = KeyList.Of("keys", "of", "as", "where");
    private static readonly KeyList KeepKeys = KeyList.Of("where");
    private static readonly KeyList BlankKeys = KeyList.Of("column", "where");
    private static readonly KeyList MergeKeys = KeyList.Of("keys", "entry", "exit", "when", "within_days?", "keep_open?", "number_as");
    private static readonly KeyList FollowingKeys = KeyList.Of("keys", "order", "take");
    private static readonly KeyList NumberKeys = KeyList.Of("keys", "order", "as");
    private static readonly KeyList LookupKeys = KeyList.Of("in", "on", "take");
    private static readonly KeyList DistinctKeys = KeyList.Of("columns", "and_from?");

    private static readonly Dictionary<string, bool> Modal = new(StringComparer.Ordinal) { ["modal"] = true };
    private static readonly Dictionary<string, bool> Overlapping = new(StringComparer.Ordinal) { ["overlapping"] = true };

    public BuildingRule? Read(YamlEntry entry)
    {
        var name = Values.Name(entry.Key, "a rule's name", faults);
        if (name is null || MappingReader.Open(entry.Value, $"the rule '{name.Value}'", RuleKeys, faults) is not { } rule)
        {
            return null;
        }

        rule.Text("description");
        var fromName = rule.Name("from");
        var before = faults.Count;
        var from = relations.Find(fromName);
        var kinds = Kinds.Where(rule.Has).ToArray();
        if (kinds.Length != 1)
        {
            faults.Add(ContractFaults.RuleKind(rule.Place, name.Value, Kinds));
        }

        var made = kinds.Length == 1 && fromName is not null ? Of(kinds[0], new(name.Value, fromName.Value, rule.PlaceOf(kinds[0])), rule, from) : null;
        relations.Add(name, made is null or LookupRule { Looked: null } or JoinRule { Joined: null } or UnionRule { Shape: null } || from is null || faults.Count > before ? null : RelationShapes.After(made, from));
        return made;
    }

    private BuildingRule? Of(string kind, RuleHead head, MappingReader rule, RelationShape? from) => kind switch
    {
        "one_value_per" => rule.Mapping(kind, OneValueKeys) is { } body ? OneValue(head, body, from) : null,
        "ever" => rule.Mapping(kind, EverKeys) is { } body ? Ever(head, body, from) : null,
        "one_row_per" => rule.Mapping(kind, OneRowKeys) is { } body ? OneRow(head, body, from) : null,
        "first" => rule.Mapping(kind, FirstKeys) is { } body ? First(head, body, from) : null,
        "keep" => rule.Mapping(kind, KeepKeys) is { } body ? new KeepRule(head.Name, head.From, conditions.Read(body, from), head.Place) : null,
        "blank" => rule.Mapping(kind, BlankKeys) is { } body ? Blank(head, body, from) : null,
        "merge_spells" => rule.Mapping(kind, MergeKeys) is { } body ? Merge(head, body, from) : null,
        "following" => rule.Mapping(kind, FollowingKeys) is { } body ? Following(head, body, from) : null,
        "number" => rule.Mapping(kind, NumberKeys) is { } body ? Number(head, body, from) : null,
        "lookup" => rule.Mapping(kind, LookupKeys) is { } body ? Lookup(head, body, from) : null,
        "distinct" => rule.Mapping(kind, DistinctKeys) is { } body ? Distinct(head, body, from) : null,
        "derive" => Derive(head, rule, from),
        _ => relationRules.Of(kind, head, rule, from),
    };

    private OneValueRule? OneValue(RuleHead head, MappingReader body, RelationShape? from)
    {
        body.Word("prefer", Modal);
        var recent = body.Mapping("ties", TiesKeys)?.Name("most_recent_by");
        var column = body.Name("column");
        relations.Column(from, column);
        columns.Ordered(from, recent);
        var keys = columns.Known(body, "keys", from);
        return column is null || recent is null ? null : new(head.Name, head.From, keys, column.Value, recent.Value, head.Place);
    }

    private EverRule? Ever(RuleHead head, MappingReader body, RelationShape? from)
    {
        var keys = columns.Known(body, "keys", from);
        return body.Name("as") is { } name ? new(head.Name, head.From, keys, name.Value, conditions.Read(body, from), head.Place) : null;
    }

    private OneRowRule? OneRow(RuleHead head, MappingReader body, RelationShape? from)
    {
        var keys = columns.Known(body, "keys", from);
        if (body.Mapping("keep", KeepOneKeys) is not { } keep)
        {
            return null;
        }

        if (KeepOneKeys.Names.Count(keep.Has) != 1)
        {
            faults.Add(ContractFaults.KeepOne(keep.Place));
            return null;
        }

        if (keep.Has("first_by"))
        {
            return new(head.Name, head.From, keys, columns.Order(keep, "first_by", from), head.Place);
        }

        var highest = keep.Has("highest");
        var column = keep.Name(highest ? "highest" : "lowest");
        columns.Ordered(from, column);
        return column is null ? null : new(head.Name, head.From, keys, [new(column.Value, highest)], head.Place);
    }

    private FirstRule? First(RuleHead head, MappingReader body, RelationShape? from)
    {
        var keys = columns.Known(body, "keys", from);
        var of = body.Name("of");
        columns.Ordered(from, of);
        return of is not null && body.Name("as") is { } name
            ? new(head.Name, head.From, keys, of.Value, name.Value, conditions.Read(body, from), head.Place)
            : null;
    }

    private BlankRule? Blank(RuleHead head, MappingReader body, RelationShape? from)
    {
        var column = body.Name("column");
        relations.Column(from, column);
        return column is null ? null : new(head.Name, head.From, column.Value, conditions.Read(body, from), head.Place);
    }

    private MergeSpellsRule? Merge(RuleHead head, MappingReader body, RelationShape? from)
    {
        var keys = columns.Known(body, "keys", from);
        body.Word("when", Overlapping);
        var (entry, exit, number) = (body.Name("entry"), body.Name("exit"), body.Name("number_as"));
        columns.Day(from, entry);
        columns.Day(from, exit);
        relations.New(from, number);
        return entry is null || exit is null || number is null
            ? null
            : new(head.Name, head.From, keys, entry.Value, exit.Value, body.Integer("within_days", 0, 3660) ?? 0, body.Boolean("keep_open") ?? false, number.Value, head.Place);
    }

    private FollowingRule? Following(RuleHead head, MappingReader body, RelationShape? from)
    {
        var keys = columns.Known(body, "keys", from);
        var order = body.Name("order");
        if (relations.Column(from, order) is { } column && !Words.IsWhole(column.Type))
        {
            faults.Add(ContractFaults.TypeMismatch(order!.Place, $"'{order.Value}'", "a whole number", Words.Of(column.Type)));
        }

        var take = columns.Take(body, from, from);
        if (order is null)
        {
            return null;
        }

        columns.Unique(from, [.. keys, order.Value], order.Place);
        return new(head.Name, head.From, keys, order.Value, take, head.Place);
    }

    private NumberRule? Number(RuleHead head, MappingReader body, RelationShape? from)
    {
        var keys = columns.Known(body, "keys", from);
        var order = columns.Known(body, "order", from);
        var name = body.Name("as");
        relations.New(from, name);
        return name is null ? null : new(head.Name, head.From, keys, order, name.Value, head.Place);
    }

    private LookupRule? Lookup(RuleHead head, MappingReader body, RelationShape? from)
    {
        var inName = body.Name("in");
        var other = relations.Find(inName);
        var on = columns.Known(body, "on", from);
        foreach (var name in body.Names("on"))
        {
            relations.Column(other, name);
        }

        columns.Unique(other, on, body.PlaceOf("on"));
        var take = columns.Take(body, from, other);
        return inName is null ? null : new LookupRule(head.Name, head.From, inName.Value, on, take, head.Place) { Looked = other };
    }

    private DistinctRule Distinct(RuleHead head, MappingReader body, RelationShape? from)
    {
        var all = body.Node("columns") is YamlScalar { Value: "all" };
        var names = all ? [] : body.Names("columns");
        foreach (var name in names)
        {
            relations.Column(from, name);
        }

        ImmutableArray<string> combined = all
            ? [.. from?.Columns.Select(column => column.Name).Where(name => name != RelationShape.LineColumn) ?? []]
            : [.. names.Select(name => name.Value)];
        var and = body.Names("and_from");
        foreach (var other in and)
        {
            var shape = relations.Find(other);
            foreach (var name in all ? combined.Select(name => new Located<string>(name, other.Place)) : names)
            {
                if (relations.Column(shape, name) is { } column && from?.Column(name.Value) is { } first && column.Type != first.Type)
                {
                    faults.Add(ContractFaults.TypeMismatch(other.Place, $"'{name.Value}' of '{other.Value}'", Words.Of(first.Type), Words.Of(column.Type)));
                }
            }
        }

        return new(head.Name, head.From, [.. and.Select(name => name.Value)], combined, head.Place);
    }

    private DeriveRule Derive(RuleHead head, MappingReader rule, RelationShape? from)
    {
        var derived = relationRules.Values(rule, "derive", from, from);
        return new DeriveRule(head.Name, head.From, derived.Columns, head.Place) { Types = derived.Types };
    }
}
