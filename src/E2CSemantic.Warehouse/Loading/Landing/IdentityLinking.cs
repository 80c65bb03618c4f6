using System.Collections.Immutable;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Sql.Syntax;
using E2CSemantic.Warehouse.Contracts;
using E2CSemantic.Warehouse.DeIdentification;
using E2CSemantic.Warehouse.Loading.Building;

namespace E2CSemantic.Warehouse.Loading.Landing;

/// <summary>Gives every identity of a staged file its random key: tables of distinct identities, and beside each the keys that the vault made of them.</summary>
internal sealed class IdentityLinking(WorkingStore store, Vault vault, SourceContract contract, string submission, CancellationToken cancellationToken)
{
    private const string S = "s";
    private const string Employer = "employer";
    private const string EntityStream = "entity_";

    /// <summary>Links the people of a file and all that its entity columns identify.</summary>
    public ImmutableArray<Diagnostic> Link(SourceFile file)
    {
        if (file.SubjectKey is not null && Link(file, PeopleOf(file), StagedShape.Identity(file), DomainOf(contract.Identity), contract.Source) is { IsEmpty: false } faults)
        {
            return faults;
        }

        foreach (var column in file.Columns.Where(column => column.Entity is not null))
        {
            var domain = column.Entity == Employer ? KeyDomain.Employer : KeyDomain.Source;
            if (Link(file, EntityOf(file, column), [column], domain, domain is KeyDomain.Employer ? contract.Source : EntityStream + column.Entity) is { IsEmpty: false } problems)
            {
                return problems;
            }
        }

        return [];
    }

    /// <summary>The joins that bring the keys of a file's people.</summary>
    public static ImmutableArray<Join> JoinPeople(SourceFile file, string alias) => Joins(PeopleOf(file), alias, StagedShape.Identity(file), JoinKind.Inner);

    /// <summary>The joins that bring the keys of an entity.</summary>
    public static ImmutableArray<Join> JoinEntity(SourceFile file, SourceColumn column) => Joins(EntityOf(file, column), column.EntityKey!, [column], JoinKind.Left);

    public static ColumnReference KeyOf(string alias) => Tree.Column(alias + "_keys", IdentityBatch.Key);

    public static ColumnReference HasLeft(string alias) => Tree.Column(alias + "_keys", IdentityBatch.LeftSystem);

    private static string PeopleOf(SourceFile file) => "_people_" + file.Name;

    private static string EntityOf(SourceFile file, SourceColumn column) => $"_entity_{file.Name}_{column.Name}";

    private static KeyDomain DomainOf(SourceIdentity identity) => identity switch
    {
        SourceIdentity.Person => KeyDomain.Person,
        SourceIdentity.Staff => KeyDomain.Staff,
        _ => KeyDomain.Source,
    };

    private static ImmutableArray<Join> Joins(string table, string alias, ImmutableArray<SourceColumn> columns, JoinKind kind) =>
    [
        new(kind, StagedShape.Of(table, alias), Tree.All(columns.Select(column => (SqlExpression)new BinaryOperation(
            column.Missing.IsEmpty ? SqlBinaryOperator.Equal : SqlBinaryOperator.NotDistinct, Tree.Column(alias, column.Name), Tree.Column(S, column.Name))))),
        new(kind, StagedShape.Of(table + "_keys", alias + "_keys"), Tree.Same(Tree.Column(alias + "_keys", IdentityBatch.Number), Tree.Column(alias, IdentityBatch.Number))),
    ];

    private ImmutableArray<Diagnostic> Link(SourceFile file, string table, ImmutableArray<SourceColumn> columns, KeyDomain domain, string source)
    {
        var distinct = new SelectStatement([.. Tree.Items(S, columns.Select(column => column.Name))])
        {
            Distinct = true,
            From = StagedShape.Of(file.Name, S),
            Where = columns is [{ Entity: not null } entity] ? new NotOperation(new IsNull(Tree.Column(S, entity.Name))) : null,
        };
        store.Execute(new CreateTableAsStatement(
            table,
            new([new WindowRank(RankFunction.RowNumber, [], []).As(IdentityBatch.Number), .. columns.Select(column => Text(column).As(column.Name))])
            {
                From = new DerivedTable(distinct, S),
            },
            StagedShape.Schema));
        var identities = columns.Select(column => new IdentityColumn(column.Name, column.Vault)).ToImmutableArray();
        return vault.Link(new(store.Connection, table, source, submission, domain, identities), cancellationToken).Diagnostics;
    }

    private static SqlExpression Text(SourceColumn column) =>
        column.Type is DateType || StagedShape.TypeOf(column) is SqlType.Text ? Tree.Column(S, column.Name) : Tree.Cast(Tree.Column(S, column.Name), SqlType.Text);
}
