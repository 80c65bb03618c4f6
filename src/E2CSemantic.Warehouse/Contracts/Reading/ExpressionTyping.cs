using System.Collections.Immutable;
using System.Diagnostics;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Expressions;
using E2CSemantic.Model.Expressions.Syntax;
using E2CSemantic.Model.Reading.Yaml;
using E2CSemantic.Model.Star;

namespace E2CSemantic.Warehouse.Contracts.Reading;

/// <summary>Gives the parts of one expression their types; null for a part at fault, so that its whole is not blamed too.</summary>
internal sealed class ExpressionTyping(Relations relations, FaultList faults, YamlScalar scalar, RelationShape? shape)
{
    public TypedValue? Of(SyntaxNode node) => node switch
    {
        LiteralSyntax literal => Constants.Of(literal.Value),
        NameSyntax name => relations.Column(shape, new(name.Name, At(name))) is { } column
            ? new(new ColumnValue(column.Name), column.Type, column.Nullable, column.Domain)
            : null,
        NotSyntax not => Condition(not.Operand) is { } operand ? operand with { Value = new NotValue(operand.Value) } : null,
        IsNullSyntax missing => Of(missing.Operand) is { } operand ? new(new MissingValue(operand.Value), ColumnType.Boolean, false, null) : null,
        InSyntax membership => In(membership),
        BinarySyntax { Operator: BinaryOperator.And or BinaryOperator.Or } logic => Logic(logic),
        BinarySyntax { Operator: >= BinaryOperator.Add } arithmetic => Arithmetic(arithmetic),
        BinarySyntax comparison => Comparison(comparison),
        CallSyntax { Name: "case" } choice => Case(choice),
        CallSyntax { Name: "day", Arguments: [LiteralSyntax { Value: string } day] } => Day(day),
        CallSyntax call => Call(call),
        _ => throw new UnreachableException(),
    };

    public SourcePlace At(SyntaxNode node) => scalar.PlaceAt(node.Offset);

    private TypedValue? Logic(BinarySyntax logic)
    {
        var (left, right) = (Condition(logic.Left), Condition(logic.Right));
        return left is null || right is null
            ? null
            : new(new OperationValue(logic.Operator, left.Value, right.Value, ColumnType.Boolean), ColumnType.Boolean, left.Nullable || right.Nullable, null);
    }

    private TypedValue? Arithmetic(BinarySyntax arithmetic)
    {
        var (left, right) = (Of(arithmetic.Left, Words.IsNumber, "a number"), Of(arithmetic.Right, Words.IsNumber, "a number"));
        if (left is null || right is null)
        {
            return null;
        }

        var divides = arithmetic.Operator is BinaryOperator.Divide;
        var type = !divides && Words.IsWhole(left.Type) && Words.IsWhole(right.Type) ? ColumnType.BigInteger : ColumnType.Decimal;
        return new(
            new OperationValue(arithmetic.Operator, left.Value, right.Value, type),
            type,
            left.Nullable || right.Nullable || (divides && right.Value is not ConstantValue),
            null);
    }

    private TypedValue? Comparison(BinarySyntax comparison)
    {
        var (left, right) = (Of(comparison.Left), Of(comparison.Right));
        if (left is null || right is null)
        {
            return null;
        }

        (left, right) = (Like(left, right, comparison.Left), Like(right, left, comparison.Right));
        if (!Words.AreAlike(left.Type, right.Type))
        {
            faults.Add(ContractFaults.TypeMismatch(At(comparison.Right), "what is compared", Words.Of(left.Type), Words.Of(right.Type)));
            return null;
        }

        CheckCode(left, right, comparison.Right);
        CheckCode(right, left, comparison.Left);
        return new(new OperationValue(comparison.Operator, left.Value, right.Value, ColumnType.Boolean), ColumnType.Boolean, left.Nullable || right.Nullable, null);
    }

    private TypedValue? In(InSyntax membership)
    {
        if (Of(membership.Operand) is not { } operand)
        {
            return null;
        }

        var values = ImmutableArray.CreateBuilder<ConstantValue>();
        foreach (var literal in membership.Values)
        {
            var value = Like(Constants.Of(literal.Value), operand, literal);
            if (!Words.AreAlike(value.Type, operand.Type))
            {
                faults.Add(ContractFaults.TypeMismatch(At(literal), "what is compared", Words.Of(operand.Type), Words.Of(value.Type)));
            }

            CheckCode(operand, value, literal);
            values.Add((ConstantValue)value.Value);
        }

        return new(new OneOfValue(operand.Value, values.ToImmutable()), ColumnType.Boolean, operand.Nullable, null);
    }

    private TypedValue? Case(CallSyntax choice)
    {
        if (choice.Arguments.Length < 2)
        {
            faults.Add(ContractFaults.Arguments(At(choice), "case", "case(condition, value, …, otherwise)"));
            return null;
        }

        var arguments = ImmutableArray.CreateBuilder<SourceValue>();
        TypedValue? result = null;
        var nullable = choice.Arguments.Length % 2 == 0;
        for (var i = 0; i < choice.Arguments.Length; i++)
        {
            var isCondition = i % 2 == 0 && i < choice.Arguments.Length - 1;
            if ((isCondition ? Condition(choice.Arguments[i]) : Alike(choice.Arguments[i], result)) is not { } argument)
            {
                return null;
            }

            if (!isCondition)
            {
                result = argument with { Type = result is null ? argument.Type : Words.Common(result.Type, argument.Type) };
                nullable |= argument.Nullable;
            }

            arguments.Add(argument.Value);
        }

        return new(new CallValue(SourceFunction.Case, arguments.ToImmutable()), result!.Type, nullable, null);
    }

    private TypedValue? Day(LiteralSyntax literal)
    {
        if (Constants.Day((string)literal.Value) is { } day)
        {
            return new(new ConstantValue(day), ColumnType.Date, false, null);
        }

        faults.Add(ContractFaults.Arguments(At(literal), "day", "day('2004-06-30') or day(year, month, day)"));
        return null;
    }

    private TypedValue? Call(CallSyntax call)
    {
        if (FunctionSignature.Find(call.Name) is not { } signature)
        {
            faults.Add(ContractFaults.FunctionUnknown(At(call), call.Name, FunctionSignature.Names.Append("case")));
            return null;
        }

        if (call.Arguments.Length < signature.Parameters.Length || signature.At(call.Arguments.Length - 1) is null)
        {
            faults.Add(ContractFaults.Arguments(At(call), call.Name, signature.Form));
            return null;
        }

        var arguments = ImmutableArray.CreateBuilder<TypedValue>();
        TypedValue? alike = null;
        foreach (var (argument, at) in call.Arguments.Select((argument, at) => (argument, at)))
        {
            if (Parameter(signature.At(at)!.Value, argument, alike) is not { } value)
            {
                return null;
            }

            if (signature.At(at) is ParameterKind.Alike)
            {
                alike = value with { Type = alike is null ? value.Type : Words.Common(alike.Type, value.Type) };
            }

            arguments.Add(value);
        }

        var nullable = signature.Missing switch
        {
            MissingWhen.AnyIs => arguments.Any(argument => argument.Nullable),
            MissingWhen.AllAre => arguments.All(argument => argument.Nullable),
            _ => true,
        };
        return new(
            new CallValue(signature.Function, [.. arguments.Select(argument => argument.Value)]), signature.Result ?? alike!.Type, nullable, null);
    }

    private TypedValue? Parameter(ParameterKind kind, SyntaxNode argument, TypedValue? alike) => kind switch
    {
        ParameterKind.Any => Of(argument),
        ParameterKind.Alike => Alike(argument, alike),
        ParameterKind.Whole => Of(argument, Words.IsWhole, "a whole number"),
        ParameterKind.Count => Count(argument),
        ParameterKind.Number => Of(argument, Words.IsNumber, "a number"),
        ParameterKind.Text => Of(argument, type => type is ColumnType.Text, "text"),
        _ => argument is LiteralSyntax { Value: string text } && Constants.Day(text) is { } day
            ? new(new ConstantValue(day), ColumnType.Date, false, null)
            : Of(argument, type => type is ColumnType.Date, "a day"),
    };

    private TypedValue? Count(SyntaxNode argument)
    {
        if (argument is LiteralSyntax { Value: long and >= 1 and <= 1000 } literal)
        {
            return Constants.Of(literal.Value);
        }

        faults.Add(ContractFaults.TypeMismatch(At(argument), "this", "a whole number from 1 to 1000, written out", "something else"));
        return null;
    }

    private TypedValue? Alike(SyntaxNode node, TypedValue? other)
    {
        var read = Of(node);
        if (read is null || other is null)
        {
            return read;
        }

        var value = Like(read, other, node);
        if (Words.AreAlike(value.Type, other.Type))
        {
            return value;
        }

        faults.Add(ContractFaults.TypeMismatch(At(node), "this", Words.Of(other.Type), Words.Of(value.Type)));
        return null;
    }

    private TypedValue? Condition(SyntaxNode node) => Of(node, type => type is ColumnType.Boolean, "true or false");

    private TypedValue? Of(SyntaxNode node, Func<ColumnType, bool> fits, string expected)
    {
        var value = Of(node);
        if (value is null || fits(value.Type))
        {
            return value;
        }

        faults.Add(ContractFaults.TypeMismatch(At(node), "this", expected, Words.Of(value.Type)));
        return null;
    }

    // A day is written like a text; what stands beside it says which is meant.
    private static TypedValue Like(TypedValue value, TypedValue other, SyntaxNode node) =>
        node is LiteralSyntax { Value: string text } && other.Type is ColumnType.Date && Constants.Day(text) is { } day
            ? new(new ConstantValue(day), ColumnType.Date, false, null)
            : value;

    private void CheckCode(TypedValue coded, TypedValue constant, SyntaxNode node)
    {
        if (coded.Domain is CodeType codes && constant.Value is ConstantValue { Value: string code } && !codes.Codes.Contains(code))
        {
            faults.Add(ContractFaults.TypeMismatch(At(node), $"'{code}'", "one of " + string.Join(", ", codes.Codes), "no code that can occur"));
        }
    }
}
