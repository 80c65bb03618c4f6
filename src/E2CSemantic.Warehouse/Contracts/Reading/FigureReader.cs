using System.Collections.Immutable;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Expressions.Syntax;
using E2CSemantic.Model.Reading.Yaml;
using E2CSemantic.Model.Star;

namespace E2CSemantic.Warehouse.Contracts.Reading;

/// <summary>Reads figures over several rows: one call of an aggregate or of a sequence function, whose argument is an expression.</summary>
internal sealed class FigureReader(ExpressionReader expressions, FaultList faults)
{
    private static readonly ImmutableSortedDictionary<string, AggregateKind> Aggregates = new Dictionary<string, AggregateKind>
    {
        ["count"] = AggregateKind.Count,
        ["count_distinct"] = AggregateKind.CountDistinct,
        ["sum"] = AggregateKind.Sum,
        ["mean"] = AggregateKind.Mean,
        ["min"] = AggregateKind.Least,
        ["max"] = AggregateKind.Greatest,
        ["any"] = AggregateKind.Any,
        ["every"] = AggregateKind.Every,
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    private static readonly ImmutableSortedDictionary<string, SequenceKind> Sequences = new Dictionary<string, SequenceKind>
    {
        ["number"] = SequenceKind.Number,
        ["previous"] = SequenceKind.Previous,
        ["next"] = SequenceKind.Next,
        ["running_sum"] = SequenceKind.RunningSum,
        ["running_max"] = SequenceKind.RunningGreatest,
        ["running_min"] = SequenceKind.RunningLeast,
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    public AggregateColumn? Aggregate(YamlNode node, string column, RelationShape? shape, bool overAll)
    {
        if (expressions.Call(node, $"'{column}'", [.. Aggregates.Keys]) is not { } call)
        {
            return null;
        }

        var kind = Aggregates[call.Name];
        if (kind is AggregateKind.Count && call.Arguments.IsEmpty)
        {
            return new(column, kind, null, ColumnType.BigInteger, false);
        }

        if (Argument((YamlScalar)node, call, 1, $"{call.Name}(value)", shape) is not { } of || !Fits(kind, of, (YamlScalar)node, call))
        {
            return null;
        }

        var type = kind switch
        {
            AggregateKind.Count or AggregateKind.CountDistinct => ColumnType.BigInteger,
            AggregateKind.Mean => ColumnType.Decimal,
            AggregateKind.Any or AggregateKind.Every => ColumnType.Boolean,
            AggregateKind.Sum when Words.IsWhole(of.Type) => ColumnType.BigInteger,
            _ => of.Type,
        };
        var counts = kind is AggregateKind.Count or AggregateKind.CountDistinct or AggregateKind.Any or AggregateKind.Every;
        var value = kind is AggregateKind.Count && of.Type is ColumnType.Boolean
            ? new CallValue(SourceFunction.Case, [of.Value, new ConstantValue(1L)])
            : of.Value;
        return new(column, kind, value, type, !counts && (of.Nullable || overAll))
        {
            Domain = kind is AggregateKind.Least or AggregateKind.Greatest ? of.Domain : null,
        };
    }

    public SequenceColumn? Sequence(YamlNode node, string column, RelationShape? shape)
    {
        if (expressions.Call(node, $"'{column}'", [.. Sequences.Keys]) is not { } call)
        {
            return null;
        }

        var kind = Sequences[call.Name];
        var shifts = kind is SequenceKind.Previous or SequenceKind.Next;
        if (kind is SequenceKind.Number)
        {
            if (call.Arguments.IsEmpty)
            {
                return new(column, kind, null, 0, ColumnType.BigInteger, false);
            }

            faults.Add(ContractFaults.Arguments(((YamlScalar)node).PlaceAt(call.Offset), call.Name, "number()"));
            return null;
        }

        var written = shifts && call.Arguments is [_, LiteralSyntax { Value: long and >= 1 and <= 1000 and var number }] ? number : (long?)null;
        if (Argument((YamlScalar)node, call, written is null ? 1 : 2, shifts ? $"{call.Name}(value) or {call.Name}(value, 2)" : $"{call.Name}(value)", shape) is not { } of)
        {
            return null;
        }

        if (kind is SequenceKind.RunningSum && !Words.IsNumber(of.Type))
        {
            faults.Add(ContractFaults.TypeMismatch(node.Place, $"'{column}'", "of numbers", "of " + Words.Of(of.Type)));
            return null;
        }

        var type = kind is SequenceKind.RunningSum && Words.IsWhole(of.Type) ? ColumnType.BigInteger : of.Type;
        return new(column, kind, of.Value, written ?? 1, type, shifts || of.Nullable) { Domain = kind is SequenceKind.RunningSum ? null : of.Domain };
    }

    private TypedValue? Argument(YamlScalar scalar, CallSyntax call, int expected, string form, RelationShape? shape)
    {
        if (call.Arguments.Length == expected)
        {
            return expressions.Typing(scalar, shape).Of(call.Arguments[0]);
        }

        faults.Add(ContractFaults.Arguments(scalar.PlaceAt(call.Offset), call.Name, form));
        return null;
    }

    private bool Fits(AggregateKind kind, TypedValue of, YamlScalar scalar, CallSyntax call)
    {
        var (fits, expected) = kind switch
        {
            AggregateKind.Sum or AggregateKind.Mean => (Words.IsNumber(of.Type), "a number"),
            AggregateKind.Any or AggregateKind.Every => (of.Type is ColumnType.Boolean, "true or false"),
            AggregateKind.Least or AggregateKind.Greatest => (of.Type is not ColumnType.Boolean, "a value with an order"),
            _ => (true, ""),
        };
        if (!fits)
        {
            faults.Add(ContractFaults.TypeMismatch(scalar.PlaceAt(call.Offset), $"what '{call.Name}' is of", expected, Words.Of(of.Type)));
        }

        return fits;
    }
}
