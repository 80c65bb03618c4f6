using E2CSemantic.GraphQL.Errors;
using E2CSemantic.GraphQL.Language;
using E2CSemantic.GraphQL.Types;

namespace E2CSemantic.GraphQL.Validation;

/// <summary>
/// The faults of executable documents, one method for each, with graphql-js 17.1.0's texts and, where it has one,
/// HotChocolate 16's code.
/// </summary>
internal static partial class ValidationErrors
{
    private const string _mergeBudgetCode = "HC0107";

    public static GraphQLError TooManyErrors() =>
        new("Too many validation errors, error limit reached. Validation aborted.");

    public static GraphQLError Aborted() => new("Validation aborted.");

    public static GraphQLError MergeBudgetUsedUp() => Aborted().WithCode(_mergeBudgetCode);

    public static GraphQLError NotExecutable(DefinitionNode definition, string name) =>
        new GraphQLError($"The {name} definition is not executable.").WithNodes(definition);

    public static GraphQLError OperationTypeNotSupported(OperationDefinitionNode operation) =>
        new GraphQLError($"The {Keyword(operation.Operation)} operation is not supported by the schema.").WithNodes(operation);

    public static GraphQLError OperationNameNotUnique(NameNode first, NameNode second) =>
        new GraphQLError($"There can be only one operation named \"{first.Value}\".").WithNodes(first, second);

    public static GraphQLError AnonymousOperationNotAlone(OperationDefinitionNode operation) =>
        new GraphQLError("This anonymous operation must be the only defined operation.").WithNodes(operation);

    public static GraphQLError SubscriptionRootIsConditional(NameNode? name, IEnumerable<DirectiveNode> directives) =>
        new GraphQLError(
            $"{Subscription(name)} must not use `@skip` or `@include` directives in the top level selection.")
            .WithNodes(directives);

    public static GraphQLError SubscriptionWithoutField(NameNode? name, SelectionSetNode selectionSet) =>
        new GraphQLError($"{Subscription(name)} must select one top level field.").WithNodes(selectionSet);

    public static GraphQLError SubscriptionWithSeveralFields(NameNode? name, IEnumerable<FieldNode> extraFields) =>
        new GraphQLError($"{Subscription(name)} must select only one top level field.").WithNodes(extraFields);

    public static GraphQLError SubscriptionOfIntrospection(NameNode? name, IEnumerable<FieldNode> fields) =>
        new GraphQLError($"{Subscription(name)} must not select an introspection top level field.").WithNodes(fields);

    public static GraphQLError FieldUndefined(FieldNode field, NamedType type, string suggestion) =>
        new GraphQLError($"Cannot query field \"{field.Name.Value}\" on type \"{type}\".{suggestion}").WithNodes(field);

    public static GraphQLError LeafWithSelection(FieldNode field, GraphQLType type) =>
        new GraphQLError(
            $"Field \"{field.Name.Value}\" must not have a selection since type \"{type}\" has no subfields.")
            .WithNodes(field.SelectionSet!);

    public static GraphQLError CompositeWithoutSelection(FieldNode field, GraphQLType type)
    {
        var name = field.Name.Value;
        return new GraphQLError(
            $"Field \"{name}\" of type \"{type}\" must have a selection of subfields. Did you mean \"{name} {{ ... }}\"?")
            .WithNodes(field);
    }

    public static GraphQLError FieldsConflict(string responseName, string reason, IEnumerable<FieldNode> fields) =>
        new GraphQLError(
            $"Fields \"{responseName}\" conflict because {reason}. Use different aliases on the fields to fetch both if this was intentional.")
            .WithNodes(fields);

    private static string Subscription(NameNode? name) =>
        name is null ? "Anonymous Subscription" : $"Subscription \"{name.Value}\"";

    private static string Keyword(OperationType operation) => operation switch
    {
        OperationType.Query => "query",
        OperationType.Mutation => "mutation",
        _ => "subscription",
    };
}
