using System.Collections.Immutable;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Star;
using E2CSemantic.Sql.Syntax;
using E2CSemantic.Warehouse.Contracts;
using E2CSemantic.Warehouse.Loading.Building;
using E2CSemantic.Warehouse.Loading.Files;
using E2CSemantic.Warehouse.Loading.Submissions;

namespace E2CSemantic.Warehouse.Loading.Landing;

/// <summary>What can be checked once all of a submission's fields are typed: keys, days to come, people named, and references.</summary>
internal sealed class StagedChecks(WorkingStore store, StarSchema star, StarMembers members, DateOnly today)
{
    private const string S = "s";
    private const int MostLines = 101;

    private static readonly ImmutableArray<ImmutableArray<VaultRole?>> _namings =
    [
        [VaultRole.StateId], [VaultRole.LocalId], [VaultRole.Ssn], [VaultRole.StaffId], [VaultRole.Licence], [null],
        [VaultRole.LastName, VaultRole.FirstName, VaultRole.BirthDate], [VaultRole.LastName, VaultRole.FirstName],
    ];

    public ImmutableArray<Diagnostic> Check(FoundFile found)
    {
        var check = new FileCheck(found.Path);
        foreach (var key in found.File.Unique)
        {
            RefuseRepeats(found.File, key, check);
        }

        foreach (var column in found.File.Columns.Where(column => column.Type is DateType))
        {
            var late = new BinaryOperation(SqlBinaryOperator.GreaterThan, Tree.Column(S, column.Name), Tree.Cast(Tree.Value(today), SqlType.Date));
            RefuseLines(found.File, late, check, place => LoadFaults.Future(place, column.Header));
        }

        RefuseNameless(found.File, check);
        foreach (var reference in found.File.References)
        {
            RefuseUnfound(found.File, reference, check);
        }

        return check.Faults();
    }

    private void RefuseNameless(SourceFile file, FileCheck check)
    {
        var people = StagedShape.Identity(file);
        if (people.IsEmpty || people.Any(column => column.Missing.IsEmpty && _namings.Any(naming => naming is [var only] && only == column.Vault)))
        {
            return;
        }

        var named = _namings
            .Where(naming => naming.All(role => people.Any(column => column.Vault == role)))
            .Select(naming => Tree.All(naming.Select(role => (SqlExpression)new NotOperation(new IsNull(Tree.Column(S, people.First(column => column.Vault == role).Name))))))
            .ToImmutableArray();
        RefuseLines(file, new NotOperation(Any(named)), check, LoadFaults.NoIdentity);
    }

    private void RefuseUnfound(SourceFile file, FileReference reference, FileCheck check)
    {
        var whole = Tree.All(reference.Columns.Select(name => (SqlExpression)new NotOperation(new IsNull(Tree.Column(S, name)))));
        var there = reference.OfFile
            ? [StagedShape.Of(reference.Of, "r")]
            : members.Of(star.Tables[reference.Of]);
        var found = there.Select(table => (SqlExpression)new Exists(new([Tree.Value(1L).As("found")])
        {
            From = table,
            Where = Tree.All(reference.Columns.Zip(reference.On).Select(pair => (SqlExpression)Tree.Same(Tree.Column(table.Alias.Text, pair.Second), Tree.Column(S, pair.First)))),
        })).ToImmutableArray();
        var unfound = found.IsEmpty ? whole : Tree.All([whole, new NotOperation(Any(found))]);
        RefuseLines(file, unfound, check, place => LoadFaults.NotFound(place, reference.Columns, reference.Of));
    }

    private static SqlExpression Any(ImmutableArray<SqlExpression> conditions) =>
        conditions.DefaultIfEmpty(Tree.Value(false)).Aggregate((left, right) => new BinaryOperation(SqlBinaryOperator.Or, left, right));

    private void RefuseLines(SourceFile file, SqlExpression where, FileCheck check, Func<SourcePlace, Diagnostic> fault)
    {
        var rows = StagedShape.Of(file.Name, S);
        var count = store.Number(Tree.CountOf(rows, where));
        if (count == 0)
        {
            return;
        }

        using var reader = store.Read(new([Tree.Column(S, StagedShape.Line).As("line")])
        {
            From = rows,
            Where = where,
            OrderBy = [new(Tree.Column(S, StagedShape.Line))],
            Limit = MostLines,
        });
        while (reader.Read())
        {
            check.AddToRow(reader.GetInt64(0), fault(check.Place(reader.GetInt64(0), 1)));
        }
    }

    private void RefuseRepeats(SourceFile file, ImmutableArray<string> key, FileCheck check)
    {
        var groups = new SelectStatement([Tree.Cast(Tree.Count, SqlType.BigInteger).As("rows")])
        {
            From = StagedShape.Of(file.Name, S),
            GroupBy = Tree.By(Tree.Columns(S, key)),
            Having = new BinaryOperation(SqlBinaryOperator.GreaterThan, Tree.Count, Tree.Value(1L)),
        };
        if (store.Number(Tree.CountOf(new DerivedTable(groups, "g"))) == 0)
        {
            return;
        }

        var line = Tree.Column(S, StagedShape.Line);
        var numbered = new SelectStatement([line.As("line"), new WindowAggregate(Tree.Least(line), Tree.Columns(S, key)).As("first")])
        {
            From = StagedShape.Of(file.Name, S),
        };
        using var reader = store.Read(new([Tree.Column("n", "line").As("line"), Tree.Column("n", "first").As("first")])
        {
            From = new DerivedTable(numbered, "n"),
            Where = new BinaryOperation(SqlBinaryOperator.GreaterThan, Tree.Column("n", "line"), Tree.Column("n", "first")),
            OrderBy = [new(Tree.Column("n", "line"))],
            Limit = MostLines,
        });
        while (reader.Read())
        {
            check.AddToRow(reader.GetInt64(0), LoadFaults.KeyTwice(check.Place(reader.GetInt64(0), 1), key, reader.GetInt64(1)));
        }
    }
}
