using E2CSemantic.GraphQL.Language;
using E2CSemantic.GraphQL.Types;

namespace E2CSemantic.GraphQL.Validation.OverlappingFields;

internal sealed partial class ConflictSearch
{
    // Fields on two different objects are never answered together, so they may differ in name and arguments but not in shape.
    private FieldConflict? Compare(SelectedField left, SelectedField right, bool parentsAreMutuallyExclusive)
    {
        Spend();
        var areMutuallyExclusive = parentsAreMutuallyExclusive
            || (left.ParentType is ObjectType && right.ParentType is ObjectType && left.ParentType != right.ParentType);

        if (!areMutuallyExclusive)
        {
            if (left.Node.Name.Value != right.Node.Name.Value)
            {
                return FieldConflict.Between(
                    left,
                    right,
                    $"\"{FieldConflict.Abbreviate(left.Node.Name.Value)}\" and \"{FieldConflict.Abbreviate(right.Node.Name.Value)}\" are different fields");
            }

            if (!left.Arguments.AreSame(right.Arguments))
            {
                return FieldConflict.Between(left, right, "they have differing arguments");
            }
        }

        return CompareStreams(left, right) ?? CompareShapes(left, right, areMutuallyExclusive);
    }

    private FieldConflict? CompareShapes(SelectedField left, SelectedField right, bool areMutuallyExclusive)
    {
        if (left.Type is not null && right.Type is not null && !HaveSameShape(left.Type, right.Type))
        {
            return FieldConflict.Between(left, right, $"they return conflicting types \"{left.Type}\" and \"{right.Type}\"");
        }

        if (left.Node.SelectionSet is null || right.Node.SelectionSet is null)
        {
            return null;
        }

        var conflicts = Between(left, right, areMutuallyExclusive);
        return conflicts.Count == 0 ? null : FieldConflict.Below(left, right, conflicts);
    }

    private List<FieldConflict> Between(SelectedField leftField, SelectedField rightField, bool areMutuallyExclusive)
    {
        var conflicts = new List<FieldConflict>();
        var left = Collect(leftField.Node.SelectionSet!, leftField.Type?.Named);
        var right = Collect(rightField.Node.SelectionSet!, rightField.Type?.Named);
        CompareBetween(conflicts, left, right, areMutuallyExclusive);

        foreach (var spread in right.Spreads)
        {
            CompareWithFragment(conflicts, left, spread, areMutuallyExclusive);
        }

        foreach (var spread in left.Spreads)
        {
            CompareWithFragment(conflicts, right, spread, areMutuallyExclusive);
        }

        foreach (var leftSpread in left.Spreads)
        {
            foreach (var rightSpread in right.Spreads)
            {
                CompareFragments(conflicts, leftSpread, rightSpread, areMutuallyExclusive);
            }
        }

        return conflicts;
    }

    // Spec: SameResponseShape.
    private static bool HaveSameShape(GraphQLType left, GraphQLType right) => (left, right) switch
    {
        (ListType leftList, ListType rightList) => HaveSameShape(leftList.ItemType, rightList.ItemType),
        (ListType, _) or (_, ListType) => false,
        (NonNullType, NonNullType) => HaveSameShape(left.NullableType, right.NullableType),
        (NonNullType, _) or (_, NonNullType) => false,
        _ => left == right || !(left.IsLeafType || right.IsLeafType),
    };

    // A streamed field cannot be answered together with another; the directive is known to few schemas.
    private static FieldConflict? CompareStreams(SelectedField left, SelectedField right)
    {
        if (left.StreamDirective is null && right.StreamDirective is null)
        {
            return null;
        }

        var areSame = left.StreamDirective is not null
            && right.StreamDirective is not null
            && new ArgumentKeys(left.StreamDirective.Arguments).AreSame(new(right.StreamDirective.Arguments));
        var reference = areSame ? ". See https://github.com/graphql/defer-stream-wg/discussions/100" : "";
        return FieldConflict.Between(left, right, "they have overlapping stream directives" + reference);
    }

    private CollectedFields Collect(FragmentDefinitionNode fragment) =>
        Collect(fragment.SelectionSet, context.Schema.FindType(fragment.TypeCondition.Name.Value));

    private CollectedFields Collect(SelectionSetNode selectionSet, NamedType? parentType)
    {
        if (!_collected.TryGetValue((parentType, selectionSet), out var collected))
        {
            collected = new CollectedFields();
            Collect(collected, selectionSet, parentType);
            _collected[(parentType, selectionSet)] = collected;
        }

        return collected;
    }

    private void Collect(CollectedFields collected, SelectionSetNode selectionSet, NamedType? parentType)
    {
        foreach (var selection in selectionSet.Selections)
        {
            switch (selection)
            {
                case FieldNode field:
                    collected.Add(new SelectedField(parentType, field));
                    break;
                case FragmentSpreadNode spread:
                    collected.AddSpread(spread.Name.Value);
                    break;
                case InlineFragmentNode fragment:
                    var type = fragment.TypeCondition is null
                        ? parentType
                        : context.Schema.FindType(fragment.TypeCondition.Name.Value);
                    Collect(collected, fragment.SelectionSet, type);
                    break;
            }
        }
    }
}
