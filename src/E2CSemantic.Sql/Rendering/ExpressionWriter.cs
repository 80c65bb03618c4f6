using System.Collections.Immutable;
using System.Diagnostics;
using E2CSemantic.Sql.Dialects;
using E2CSemantic.Sql.Syntax;

namespace E2CSemantic.Sql.Rendering;

/// <summary>Prints expressions; every operation stands in parentheses, so precedence never decides.</summary>
internal static class ExpressionWriter
{
    public static void Write(SqlExpression expression, SqlOutput output)
    {
        switch (expression)
        {
            case ColumnReference column:
                output.Name(column.Source).Text(".").Name(column.Name);
                break;
            case ParameterValue parameter:
                output.Parameter(parameter.Value);
                break;
            case NullLiteral literal:
                output.Text("CAST(NULL AS ").Text(output.Dialect.TypeNames[literal.Type]).Text(")");
                break;
            case BinaryOperation operation:
                output.Text("(");
                Write(operation.Left, output);
                output.Text(Symbol(operation.Operator));
                Write(operation.Right, output);
                output.Text(")");
                break;
            case NotOperation negation:
                output.Text("(NOT ");
                Write(negation.Operand, output);
                output.Text(")");
                break;
            case IsNull isNull:
                output.Text("(");
                Write(isNull.Operand, output);
                output.Text(" IS NULL)");
                break;
            case CaseExpression choice:
                WriteCase(choice, output);
                break;
            case CastExpression cast:
                output.Text("CAST(");
                Write(cast.Operand, output);
                output.Text(" AS ").Text(output.Dialect.TypeNames[cast.Type]).Text(")");
                break;
            case TryCastExpression cast:
                output.Needs(SqlAbility.Files, cast).Text("TRY_CAST(");
                Write(cast.Operand, output);
                output.Text(" AS ").Text(output.Dialect.TypeNames[cast.Type]).Text(")");
                break;
            case FileCall call:
                FileWriter.Write(call, output);
                break;
            case FieldReference field:
                FileWriter.Write(field, output);
                break;
            case SessionVariable variable:
                FileWriter.Write(variable, output);
                break;
            case FunctionCall call:
                WriteFunction(call, output);
                break;
            case Extract part:
                output.Text("EXTRACT(").Text(part.Field switch { DateField.Year => "YEAR", DateField.Month => "MONTH", _ => "DAY" }).Text(" FROM ");
                Write(part.Operand, output);
                output.Text(")");
                break;
            case InList list:
                output.Text("(");
                Write(list.Operand, output);
                output.Text(" IN (");
                WriteList(list.Values, output);
                output.Text("))");
                break;
            default:
                WriteAggregateOrSubquery(expression, output);
                break;
        }
    }

    public static void WriteList(ImmutableArray<SqlExpression> expressions, SqlOutput output) =>
        output.List(expressions, expression => Write(expression, output));

    public static void WriteOrder(ImmutableArray<OrderingTerm> terms, SqlOutput output) => output.List(terms, term =>
    {
        Write(term.Key, output);
        output.Text(term.Descending ? " DESC NULLS LAST" : " ASC NULLS LAST");
    });

    private static void WriteAggregateOrSubquery(SqlExpression expression, SqlOutput output)
    {
        switch (expression)
        {
            case AggregateCall call:
                WriteAggregate(call, output);
                break;
            case QuantileCall quantile:
                output.Text("PERCENTILE_DISC(");
                Write(quantile.Share, output);
                output.Text(") WITHIN GROUP (ORDER BY ");
                Write(quantile.Argument, output);
                output.Text(")");
                break;
            case OrderedConcatenation texts:
                output.Text("STRING_AGG(");
                Write(texts.Argument, output);
                output.Text(", '' ORDER BY ");
                Write(texts.Argument, output);
                output.Text(output.Dialect.OrdinalCollation).Text(")");
                break;
            case GroupingCall grouping:
                output.Text("GROUPING(");
                Write(grouping.Column, output);
                output.Text(")");
                break;
            case WindowRank rank:
                output.Text(rank.Function is RankFunction.RowNumber ? "ROW_NUMBER()" : "DENSE_RANK()").Text(" OVER (");
                WritePartition(rank.PartitionBy, output);
                if (!rank.OrderBy.IsEmpty)
                {
                    output.Text(rank.PartitionBy.IsEmpty ? "ORDER BY " : " ORDER BY ");
                    WriteOrder(rank.OrderBy, output);
                }

                output.Text(")");
                break;
            case WindowShift shift:
                output.Text(shift.Rows < 0 ? "LAG(" : "LEAD(");
                Write(shift.Value, output);
                output.Text(", ").Parameter(Math.Abs(shift.Rows)).Text(") OVER (");
                WritePartition(shift.PartitionBy, output);
                output.Text(shift.PartitionBy.IsEmpty ? "ORDER BY " : " ORDER BY ");
                WriteOrder(shift.OrderBy, output);
                output.Text(")");
                break;
            case WindowAggregate window:
                WriteAggregate(window.Aggregate, output);
                output.Text(" OVER (");
                WritePartition(window.PartitionBy, output);
                output.Text(")");
                break;
            case RunningAggregate running:
                WriteAggregate(running.Aggregate, output);
                output.Text(" OVER (");
                WritePartition(running.PartitionBy, output);
                output.Text(running.PartitionBy.IsEmpty ? "ORDER BY " : " ORDER BY ");
                WriteOrder(running.OrderBy, output);
                output.Text(running.ThroughCurrent ? " ROWS UNBOUNDED PRECEDING)" : " ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)");
                break;
            case InSubquery membership:
                output.Text("(");
                Write(membership.Operand, output);
                output.Text(" IN ");
                WriteSubquery(membership.Select, output);
                output.Text(")");
                break;
            case Exists exists:
                output.Text("EXISTS ");
                WriteSubquery(exists.Select, output);
                break;
            case UntypedNull:
                output.Text("NULL");
                break;
            case ScalarSubquery scalar:
                WriteSubquery(scalar.Select, output);
                break;
            default:
                throw new UnreachableException();
        }
    }

    private static void WriteFunction(FunctionCall call, SqlOutput output)
    {
        var form = output.Dialect.FunctionNames[call.Function];
        var place = form.IndexOf("{0}", StringComparison.Ordinal);
        output.Text(place < 0 ? form + "(" : form[..place]);
        WriteList(call.Arguments, output);
        output.Text(place < 0 ? ")" : form[(place + 3)..]);
    }

    private static void WriteCase(CaseExpression choice, SqlOutput output)
    {
        output.Text("CASE");
        foreach (var branch in choice.Branches)
        {
            output.Text(" WHEN ");
            Write(branch.When, output);
            output.Text(" THEN ");
            Write(branch.Then, output);
        }

        if (choice.Otherwise is { } otherwise)
        {
            output.Text(" ELSE ");
            Write(otherwise, output);
        }

        output.Text(" END");
    }

    private static void WriteAggregate(AggregateCall call, SqlOutput output)
    {
        output.Text(AggregateName(call.Function)).Text(call.Distinct ? "(DISTINCT " : "(");
        if (call.Argument is { } argument)
        {
            Write(argument, output);
        }
        else
        {
            output.Text("*");
        }

        output.Text(")");
        if (call.Filter is { } filter)
        {
            output.Text(" FILTER (WHERE ");
            Write(filter, output);
            output.Text(")");
        }
    }

    private static void WritePartition(ImmutableArray<SqlExpression> keys, SqlOutput output)
    {
        if (!keys.IsEmpty)
        {
            output.Text("PARTITION BY ");
            WriteList(keys, output);
        }
    }

    private static void WriteSubquery(SelectStatement select, SqlOutput output)
    {
        output.Text("(").Indented(() =>
        {
            output.Line();
            StatementWriter.WriteSelect(select, output);
        });
        output.Line().Text(")");
    }

    private static string AggregateName(AggregateFunction function) => function switch
    {
        AggregateFunction.Count => "COUNT",
        AggregateFunction.Sum => "SUM",
        AggregateFunction.Min => "MIN",
        AggregateFunction.Max => "MAX",
        _ => throw new UnreachableException(),
    };

    private static string Symbol(SqlBinaryOperator symbol) => symbol switch
    {
        SqlBinaryOperator.And => " AND ",
        SqlBinaryOperator.Or => " OR ",
        SqlBinaryOperator.Equal => " = ",
        SqlBinaryOperator.NotDistinct => " IS NOT DISTINCT FROM ",
        SqlBinaryOperator.NotEqual => " <> ",
        SqlBinaryOperator.LessThan => " < ",
        SqlBinaryOperator.LessThanOrEqual => " <= ",
        SqlBinaryOperator.GreaterThan => " > ",
        SqlBinaryOperator.GreaterThanOrEqual => " >= ",
        SqlBinaryOperator.Add => " + ",
        SqlBinaryOperator.Subtract => " - ",
        SqlBinaryOperator.Multiply => " * ",
        SqlBinaryOperator.Divide => " / ",
        SqlBinaryOperator.Concatenate => " || ",
        _ => throw new UnreachableException(),
    };
}
