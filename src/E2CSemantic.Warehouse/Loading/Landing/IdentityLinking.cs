using System.Collections.Immutable;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Sql.Syntax;
using E2CSemantic.Warehouse.Contracts;
using E2CSemantic.Warehouse.DeIdentification;
using E2CSemantic.Warehouse.Loading.Building;

namespace E2CSemantic.Warehouse.Loading.Landing;

/// <summary>Gives every record of a staged file the random key of whom it is about and of what else it identifies: tables of the keys by the record's line.</summary>
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

    /// <summary>The join that brings the keys of a file's people.</summary>
    public static Join JoinPeople(SourceFile file, string alias) => Join(PeopleOf(file), alias);

    /// <summary>The join that brings the keys of an entity, under the name of its key.</summary>
    public static Join JoinEntity(SourceFile file, SourceColumn column) => Join(EntityOf(file, column), column.EntityKey!);

    public static ColumnReference KeyOf(string alias) => Tree.Column(alias, IdentityBatch.Key);

    /// <summary>The key of an entity; none where the record names none.</summary>
    public static CaseExpression KeyOf(SourceColumn column) => Tree.Choose(new NotOperation(new IsNull(Tree.Column(S, column.Name))), KeyOf(column.EntityKey!), null);

    public static ColumnReference HasLeft(string alias) => Tree.Column(alias, IdentityBatch.LeftSystem);

    private static string PeopleOf(SourceFile file) => "_people_" + file.Name;

    private static string EntityOf(SourceFile file, SourceColumn column) => $"_entity_{file.Name}_{column.Name}";

    private static KeyDomain DomainOf(SourceIdentity identity) => identity switch
    {
        SourceIdentity.Person => KeyDomain.Person,
        SourceIdentity.Staff => KeyDomain.Staff,
        _ => KeyDomain.Source,
    };

    private static Join Join(string keys, string alias) =>
        new(JoinKind.Inner, StagedShape.Of(keys, alias), Tree.Same(Tree.Column(alias, StagedShape.Line), Tree.Column(S, StagedShape.Line)));

    private ImmutableArray<Diagnostic> Link(SourceFile file, string keys, ImmutableArray<SourceColumn> columns, KeyDomain domain, string source) => vault.Link(
        new(store.Connection, file.Name, StagedShape.Line, keys, source, submission, domain, [.. columns.Select(column => new IdentityColumn(column.Name, column.Vault))]),
        cancellationToken).Diagnostics;
}
