using System.Collections.Immutable;
using E2CSemantic.GraphQL.Execution.Planning;
using E2CSemantic.GraphQL.Language;
using E2CSemantic.GraphQL.Types;

namespace E2CSemantic.GraphQL.Execution.Preparation;

/// <summary>An operation with its compiled and planned variants, one for each combination of its skip and include conditions that was met.</summary>
internal sealed class PreparedOperation
{
    private const int MaxVariants = 64;
    private readonly Schema _schema;
    private readonly IReadOnlyDictionary<string, FragmentDefinitionNode> _fragments;
    private readonly ImmutableArray<string> _conditions;
    private readonly BoundedCache<ulong, PlannedOperation> _variants = new(MaxVariants, MaxVariants, static _ => 1);
    private PlannedOperation? _only;

    public PreparedOperation(Schema schema, OperationDefinitionNode definition, IReadOnlyDictionary<string, FragmentDefinitionNode> fragments)
    {
        _schema = schema;
        _fragments = fragments;
        Definition = definition;
        _conditions = ConditionVariables.Of(definition, fragments.Values);
    }

    public OperationDefinitionNode Definition { get; }

    public PlannedOperation Variant(ObjectType rootType, VariableValues variables, IOperationPlanner? planner)
    {
        if (_conditions.IsEmpty)
        {
            return _only ?? Interlocked.CompareExchange(ref _only, Compile(rootType, variables, planner), null) ?? _only;
        }

        if (IncludeMask.TryOf(_conditions, variables, out var mask))
        {
            return _variants.TryGet(mask, out var known) ? known : _variants.GetOrAdd(mask, Compile(rootType, variables, planner));
        }

        return Compile(rootType, variables, planner);
    }

    private PlannedOperation Compile(ObjectType rootType, VariableValues variables, IOperationPlanner? planner)
    {
        var operation = new Operation(_schema, Definition, rootType, new(_schema, _fragments, variables.Only(_conditions)));
        return new(operation, planner?.Plan(operation) ?? QueryPlan.Empty);
    }
}
