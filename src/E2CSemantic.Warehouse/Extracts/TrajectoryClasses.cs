using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Security.Cryptography;
using E2CSemantic.Sql.Syntax;
using E2CSemantic.Warehouse.Anonymity;
using E2CSemantic.Warehouse.Loading.Building;
using E2CSemantic.Warehouse.Profiles;

namespace E2CSemantic.Warehouse.Extracts;

/// <summary>
/// Divides the people of an extract into classes by everything commonly known in all of their rows together: a code joins a person's
/// rows, so two people are alike only if the sets of their rows are. Each different row of quasi-identifiers gets a random number, a
/// person the sum of the different ones; sums of two different sets are equal with a chance of 2^-62.
/// </summary>
internal sealed partial class TrajectoryClasses(WorkingStore store, ExtractRows rows, ExtractRule rule, AnonymityRule anonymity)
{
    private const string Tuples = "_tuples";
    private const string Draws = "_draws";
    private const string PersonTuples = "_person_tuples";
    private const string Persons = "_persons";
    private const string Classes = "_classes";
    private const string Number = "number";
    private const string Signature = "signature";
    private const string People = "people";
    private const string IsKept = "is_kept";
    private const string Missing = "";

    /// <summary>Makes the classes under the steps taken, and the list of people in classes that are large and different enough.</summary>
    public ClassCount Count(IReadOnlySet<LadderStep> taken)
    {
        Drop();
        Draw(taken);
        Sign(taken);
        Classify();
        Close();
        Keep();
        return new(Total(null), Total(Tree.Same(Tree.Column("c", IsKept), Tree.Value(1L))));
    }

    /// <summary>The classes that are kept, by size.</summary>
    public ImmutableArray<SizeBand> Sizes()
    {
        using var reader = store.Read(new([Tree.Column("c", People).As(People), Tree.Cast(Tree.Count, SqlType.BigInteger).As("n")])
        {
            From = Tree.Working(Classes, "c"),
            Where = Tree.Same(Tree.Column("c", IsKept), Tree.Value(1L)),
            GroupBy = Tree.By([Tree.Column("c", People)]),
        });
        var counted = new List<(long Size, long Classes)>();
        while (reader.Read())
        {
            counted.Add((reader.GetInt64(0), reader.GetInt64(1)));
        }

        int[] starts = [1, 2, 5, 10, 20, 50, 100, 1000];
        return
        [
            .. starts.Select((start, i) => (From: start, To: i + 1 < starts.Length ? starts[i + 1] - 1 : (int?)null))
                .Select(band => (Band: band, In: counted.Where(line => line.Size >= band.From && (band.To is null || line.Size <= band.To)).ToArray()))
                .Where(pair => pair.In.Length > 0)
                .Select(pair => new SizeBand(pair.Band.From, pair.Band.To, pair.In.Sum(line => line.Classes), pair.In.Sum(line => line.Size * line.Classes))),
        ];
    }

    private static string TellsOf(int i) => $"tells_{i}";

    private void Drop()
    {
        foreach (var table in new[] { Tuples, Draws, PersonTuples, Persons, Found, Broken, Classes, ExtractRows.Kept })
        {
            store.Execute(new DropTableStatement(table, WorkingStore.Temporary));
        }
    }

    private void Draw(IReadOnlySet<LadderStep> taken)
    {
        var names = rows.Quasi.Select((_, i) => $"q_{i}").ToImmutableArray();
        store.Execute(Table(Tuples, [new(Number, SqlType.BigInteger, false), .. names.Select(name => new ColumnDeclaration(name, SqlType.Text, false))]));
        var different = new SelectStatement([.. Values(taken).Select((value, i) => value.As(names[i]))]) { Distinct = true, From = Tree.Working(ExtractRows.Rows, "f") };
        var order = names.Select(name => new OrderingTerm(Tree.Column("t", name))).ToImmutableArray();
        Insert(Tuples, [Number, .. names], new([new WindowRank(RankFunction.RowNumber, [], order).As(Number), .. Tree.Items("t", names)])
        {
            From = new DerivedTable(different, "t"),
        });

        store.Execute(Table(Draws, [new(Number, SqlType.BigInteger, false), new("draw", SqlType.BigInteger, false)]));
        var tuples = store.Number(Tree.CountOf(Tree.Working(Tuples, "t")));
        using var appender = store.Connection.CreateAppender(WorkingStore.Temporary.Text, "main", Draws);
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        for (var i = 1L; i <= tuples; i++)
        {
            RandomNumberGenerator.Fill(bytes);
            appender.CreateRow().AppendValue(i).AppendValue(BinaryPrimitives.ReadInt64LittleEndian(bytes) & (long.MaxValue >> 1)).EndRow();
        }
    }

    private void Sign(IReadOnlySet<LadderStep> taken)
    {
        var names = rows.Quasi.Select((_, i) => $"q_{i}").ToImmutableArray();
        store.Execute(Table(PersonTuples, [new(ExtractRows.Person, SqlType.BigInteger, false), new(Number, SqlType.BigInteger, false)]));
        Insert(PersonTuples, [ExtractRows.Person, Number], new([Tree.Column("f", ExtractRows.Person).As(ExtractRows.Person), Tree.Column("t", Number).As(Number)])
        {
            Distinct = true,
            From = Tree.Working(ExtractRows.Rows, "f"),
            Joins = [new(JoinKind.Inner, Tree.Working(Tuples, "t"), Tree.All(Values(taken).Select((value, i) => (SqlExpression)Tree.Same(value, Tree.Column("t", names[i])))))],
        });
        var signed = new SelectStatement(
        [
            Tree.Column("p", ExtractRows.Person).As(ExtractRows.Person),
            Tree.Cast(new AggregateCall(AggregateFunction.Sum, Tree.Column("d", "draw")), SqlType.WideDecimal).As(Signature),
        ])
        {
            From = Tree.Working(PersonTuples, "p"),
            Joins = [new(JoinKind.Inner, Tree.Working(Draws, "d"), Tree.SameIn("p", "d", [Number]))],
            GroupBy = Tree.By([Tree.Column("p", ExtractRows.Person)]),
        };
        var told = rows.Sensitive.Select((column, i) => Tree.Greatest(Told(column, taken)).As(TellsOf(i))).ToImmutableArray();
        var tells = new SelectStatement([Tree.Column("f", ExtractRows.Person).As(ExtractRows.Person), .. told])
        {
            From = Tree.Working(ExtractRows.Rows, "f"),
            GroupBy = Tree.By([Tree.Column("f", ExtractRows.Person)]),
        };
        var columns = rows.Sensitive.Select((_, i) => TellsOf(i)).ToImmutableArray();
        store.Execute(Table(
            Persons,
            [
                new(ExtractRows.Person, SqlType.BigInteger, false), new(Signature, SqlType.WideDecimal, false), new(Prior, SqlType.BigInteger, false),
                .. columns.Concat(PastTold).Select(name => new ColumnDeclaration(name, SqlType.Text, true)),
            ]));
        Insert(Persons, [ExtractRows.Person, Signature, Prior, .. columns, .. PastTold], new(
        [
            .. Tree.Items("s", [ExtractRows.Person, Signature]),
            new FunctionCall(ScalarFunction.Coalesce, [Tree.Column("g", Prior), Tree.Value(0L)]).As(Prior),
            .. Tree.Items("t", columns),
            .. Tree.Items("g", PastTold),
        ])
        {
            From = new DerivedTable(signed, "s"),
            Joins =
            [
                new(JoinKind.Inner, new DerivedTable(tells, "t"), Tree.SameIn("s", "t", [ExtractRows.Person])),
                new(JoinKind.Left, Tree.Working(Given, "g"), Tree.SameIn("s", "g", [ExtractRows.Person])),
            ],
        });
    }

    // A class is kept if it has k people and, for each sensitive column, either nobody's value tells something or there are l values.
    private void Classify()
    {
        var told = rows.Sensitive.Select((_, i) => TellsOf(i)).Concat(PastTold);
        store.Execute(Table(Found, [new(Prior, SqlType.BigInteger, false), new(Signature, SqlType.WideDecimal, false), new(People, SqlType.BigInteger, false), new(IsKept, SqlType.BigInteger, false)]));
        Insert(Found, [Prior, Signature, People, IsKept], new(
        [
            .. Tree.Items("p", [Prior, Signature]),
            Tree.Cast(Tree.Count, SqlType.BigInteger).As(People),
            Tree.Choose(IsSafe("p", told), Tree.Value(1L), Tree.Value(0L)).As(IsKept),
        ])
        {
            From = Tree.Working(Persons, "p"),
            GroupBy = Tree.By(Tree.Columns("p", [Prior, Signature])),
        });
    }

    private SqlExpression IsSafe(string alias, IEnumerable<string> told)
    {
        var enough = new BinaryOperation(SqlBinaryOperator.GreaterThanOrEqual, Tree.Count, Tree.Value((long)anonymity.K));
        var different = told.Select(name => Tree.Column(alias, name)).Select(column => (SqlExpression)new BinaryOperation(
            SqlBinaryOperator.Or,
            Tree.Same(new FunctionCall(ScalarFunction.Coalesce, [Tree.Greatest(column), Tree.Value(Missing)]), Tree.Value(Missing)),
            new BinaryOperation(SqlBinaryOperator.GreaterThanOrEqual, new AggregateCall(AggregateFunction.Count, column, Distinct: true), Tree.Value((long)anonymity.L))));
        return Tree.All(different.Prepend(enough));
    }

    private void Keep()
    {
        store.Execute(Table(ExtractRows.Kept, [new(ExtractRows.Person, SqlType.BigInteger, false)]));
        Insert(ExtractRows.Kept, [ExtractRows.Person], new([Tree.Column("p", ExtractRows.Person).As(ExtractRows.Person)])
        {
            From = Tree.Working(Persons, "p"),
            Joins = [new(JoinKind.Inner, Tree.Working(Classes, "c"), Tree.SameIn("p", "c", [Prior, Signature]))],
            Where = Tree.Same(Tree.Column("c", IsKept), Tree.Value(1L)),
        });
    }

    private long Total(SqlExpression? where) => store.Number(new(
        [Tree.Cast(new FunctionCall(ScalarFunction.Coalesce, [new AggregateCall(AggregateFunction.Sum, Tree.Column("c", People)), Tree.Value(0L)]), SqlType.BigInteger).As(People)])
    {
        From = Tree.Working(Classes, "c"),
        Where = where,
    });

    private ImmutableArray<SqlExpression> Values(IReadOnlySet<LadderStep> taken) =>
        [.. rows.Quasi.Select(column => (SqlExpression)new FunctionCall(ScalarFunction.Coalesce, [Tree.Cast(rows.Coarse(column, taken), SqlType.Text), Tree.Value(Missing)]))];

    // What of a sensitive value tells something: nothing where it is missing, withheld or harmless.
    private CaseExpression Told(ExtractColumn column, IReadOnlySet<LadderStep> taken)
    {
        var value = new FunctionCall(ScalarFunction.Coalesce, [Tree.Cast(rows.Coarse(column, taken), SqlType.Text), Tree.Value(Missing)]);
        var harmless = rule.Sensitive[column.Origin].Append(ExtractRows.Withheld).Select(text => (SqlExpression)Tree.Value(text));
        return Tree.Choose(new InList(value, [.. harmless]), Tree.Value(Missing), value);
    }

    private static CreateTableStatement Table(string name, ImmutableArray<ColumnDeclaration> columns) => new(name, columns, []) { Temporary = true };

    private void Insert(string table, ImmutableArray<string> columns, SelectStatement select) =>
        store.Execute(new InsertSelectStatement(table, [.. columns.Select(name => (SqlName)name)], select, WorkingStore.Temporary));

    /// <summary>How many people there are, and how many are in classes that may be kept.</summary>
    internal sealed record ClassCount(long People, long Kept);
}
