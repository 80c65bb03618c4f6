using System.Collections.Immutable;
using System.Diagnostics;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Sql.Syntax;
using E2CSemantic.Warehouse.Contracts;
using E2CSemantic.Warehouse.Contracts.Reading;
using E2CSemantic.Warehouse.Loading.Building;
using E2CSemantic.Warehouse.Loading.Submissions;

namespace E2CSemantic.Warehouse.Loading.Landing;

/// <summary>The rows of a staged file as rules will see them: random keys for identities, coarser columns for days and places, and what the submission says.</summary>
internal static class KeptRows
{
    private const string S = "s";
    private const string Person = "person";

    public static SelectStatement Select(SourceFile file, FoundSubmission submission)
    {
        var entities = file.Columns.Where(column => column.Entity is not null).ToImmutableArray();
        return new([.. RelationShape.Of(file).Columns.Select(column => Tree.Cast(Value(file, submission, column.Name), Tree.TypeOf(column.Type)).As(column.Name))])
        {
            From = StagedShape.Of(file.Name, S),
            Joins =
            [
                .. file.SubjectKey is null ? Enumerable.Empty<Join>() : [IdentityLinking.JoinPeople(file, Person)],
                .. entities.Select(column => IdentityLinking.JoinEntity(file, column)),
            ],
            Where = file.SubjectKey is null ? null : new NotOperation(IdentityLinking.HasLeft(Person)),
        };
    }

    private static SqlExpression Value(SourceFile file, FoundSubmission submission, string name)
    {
        if (name == file.SubjectKey)
        {
            return IdentityLinking.KeyOf(Person);
        }

        for (var i = 0; i < file.SubmissionColumns.Length; i++)
        {
            if (file.SubmissionColumns[i].Name == name)
            {
                return Tree.Value(submission.ColumnValues[i]);
            }
        }

        var reduced = file.Columns.FirstOrDefault(column => column.Reduce.Any(reduction => reduction.Name == name));
        return reduced is not null ? Reduced(Tree.Column(S, reduced.Name), reduced.Reduce.First(reduction => reduction.Name == name))
            : file.Columns.FirstOrDefault(column => column.EntityKey == name) is { } entity ? IdentityLinking.KeyOf(entity)
            : Tree.Column(S, name);
    }

    private static SqlExpression Reduced(SqlExpression value, Reduction reduction) =>
        reduction.Groups is { } groups ? Group(value, groups) : Reduced(value, reduction.Kind);

    private static CaseExpression Group(SqlExpression value, GroupCodes groups) => new(
        [
            .. groups.Of.GroupBy(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal)
                .Select(group => new CaseBranch(new InList(value, [.. group.Select(Tree.Value)]), Tree.Value(group.Key))),
        ],
        Tree.Value(groups.Otherwise));

    private static SqlExpression Reduced(SqlExpression day, ReductionKind kind)
    {
        var year = Tree.Cast(new FileCall(FileFunction.YearOf, [day]), SqlType.BigInteger);
        switch (kind)
        {
            case ReductionKind.Year:
                return year;
            case ReductionKind.FiveYears:
                var least = Tree.Minus(year, new FunctionCall(ScalarFunction.Modulo, [year, Tree.Value(5L)]));
                return Tree.Concatenated(
                    Tree.Concatenated(Tree.Cast(least, SqlType.Text), Tree.Value("-")), Tree.Cast(Tree.Plus(least, Tree.Value(4L)), SqlType.Text));
            case ReductionKind.Quarter:
                return Tree.Plus(new BinaryOperation(SqlBinaryOperator.Multiply, year, Tree.Value(10L)), new FileCall(FileFunction.QuarterOf, [day]));
            case ReductionKind.SchoolYear:
                var begins = new BinaryOperation(SqlBinaryOperator.GreaterThanOrEqual, new FileCall(FileFunction.MonthOf, [day]), Tree.Value((long)SchoolYear.FirstMonth));
                return Tree.Plus(year, Tree.Choose(begins, Tree.Value(1L), Tree.Value(0L)));
            default:
                throw new UnreachableException();
        }
    }
}
