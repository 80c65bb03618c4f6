using System.Collections.Immutable;
using E2CSemantic.Synthesis.Chances;

namespace E2CSemantic.Synthesis.Places;

/// <summary>Where graduates go on: Massachusetts' public institutions, and the private and other states' ones that most of them choose.</summary>
internal static class Colleges
{
    private static readonly ImmutableArray<College>[] _bySector = [.. Enum.GetValues<CollegeSector>().Select(sector =>
        ImmutableArray.CreateRange(All().Where(college => college.Sector == sector)))];

    private static readonly int[][] _weights = [.. _bySector.Select(Cumulative)];

    public static College OneOf(CollegeSector sector, Chance chance, Topic topic, int index = 0) =>
        _bySector[(int)sector][chance.Pick(_weights[(int)sector], topic, index)];

    private static int[] Cumulative(ImmutableArray<College> colleges)
    {
        var total = 0;
        return [.. colleges.Select(college => total += college.Weight)];
    }

    private static ImmutableArray<College> All() =>
    [
        new(2167, "BERKSHIRE COMMUNITY COLLEGE", "MA", CollegeSector.Community, 3),
        new(2176, "BRISTOL COMMUNITY COLLEGE", "MA", CollegeSector.Community, 10),
        new(11210, "BUNKER HILL COMMUNITY COLLEGE", "MA", CollegeSector.Community, 12),
        new(2168, "CAPE COD COMMUNITY COLLEGE", "MA", CollegeSector.Community, 5),
        new(2169, "GREENFIELD COMMUNITY COLLEGE", "MA", CollegeSector.Community, 3),
        new(2170, "HOLYOKE COMMUNITY COLLEGE", "MA", CollegeSector.Community, 8),
        new(2171, "MASSACHUSETTS BAY COMMUNITY COLLEGE", "MA", CollegeSector.Community, 6),
        new(2177, "MASSASOIT COMMUNITY COLLEGE", "MA", CollegeSector.Community, 9),
        new(9936, "MIDDLESEX COMMUNITY COLLEGE", "MA", CollegeSector.Community, 11),
        new(2172, "MOUNT WACHUSETT COMMUNITY COLLEGE", "MA", CollegeSector.Community, 6),
        new(2173, "NORTH SHORE COMMUNITY COLLEGE", "MA", CollegeSector.Community, 9),
        new(2174, "NORTHERN ESSEX COMMUNITY COLLEGE", "MA", CollegeSector.Community, 9),
        new(2175, "QUINSIGAMOND COMMUNITY COLLEGE", "MA", CollegeSector.Community, 11),
        new(11930, "ROXBURY COMMUNITY COLLEGE", "MA", CollegeSector.Community, 3),
        new(5549, "SPRINGFIELD TECHNICAL COMMUNITY CLG", "MA", CollegeSector.Community, 8),
        new(2183, "BRIDGEWATER STATE UNIVERSITY", "MA", CollegeSector.StateUniversity, 20),
        new(2184, "FITCHBURG STATE UNIVERSITY", "MA", CollegeSector.StateUniversity, 9),
        new(2185, "FRAMINGHAM STATE COLLEGE", "MA", CollegeSector.StateUniversity, 9),
        new(2180, "MASSACHUSETTS COLLEGE OF ART AND DESIGN", "MA", CollegeSector.StateUniversity, 4),
        new(2187, "MASSACHUSETTS CLG OF LIBERAL ARTS", "MA", CollegeSector.StateUniversity, 3),
        new(2181, "MASSACHUSETTS MARITIME ACADEMY", "MA", CollegeSector.StateUniversity, 4),
        new(2188, "SALEM STATE UNIVERSITY", "MA", CollegeSector.StateUniversity, 14),
        new(2189, "WESTFIELD STATE UNIVERSITY", "MA", CollegeSector.StateUniversity, 12),
        new(2190, "WORCESTER STATE UNIVERSITY", "MA", CollegeSector.StateUniversity, 13),
        new(2221, "UNIV OF MASSACHUSETTS-AMHERST", "MA", CollegeSector.University, 42),
        new(2222, "UNIV OF MASSACHUSETTS-BOSTON", "MA", CollegeSector.University, 20),
        new(2210, "UNIV OF MASSACHUSETTS-DARTMOUTH", "MA", CollegeSector.University, 14),
        new(2161, "UMASS LOWELL", "MA", CollegeSector.University, 24),
        new(2199, "NORTHEASTERN UNIVERSITY", "MA", CollegeSector.Private, 14),
        new(2130, "BOSTON UNIVERSITY", "MA", CollegeSector.Private, 12),
        new(2128, "BOSTON COLLEGE", "MA", CollegeSector.Private, 9),
        new(2208, "SIMMONS COLLEGE", "MA", CollegeSector.Private, 5),
        new(2218, "SUFFOLK UNIVERSITY", "MA", CollegeSector.Private, 9),
        new(2120, "MERRIMACK COLLEGE", "MA", CollegeSector.Private, 7),
        new(2225, "WENTWORTH INSTITUTE OF TECHNOLOGY", "MA", CollegeSector.Private, 8),
        new(2118, "ASSUMPTION COLLEGE", "MA", CollegeSector.Private, 5),
        new(2226, "WESTERN NEW ENGLAND UNIVERSITY", "MA", CollegeSector.Private, 6),
        new(2217, "STONEHILL COLLEGE", "MA", CollegeSector.Private, 5),
        new(2165, "MCPHS UNIVERSITY", "MA", CollegeSector.Private, 9),
        new(2219, "TUFTS UNIVERSITY", "MA", CollegeSector.Private, 5),
        new(2155, "HARVARD UNIVERSITY", "MA", CollegeSector.Private, 3),
        new(2178, "MASSACHUSETTS INST OF TECHNOLOGY", "MA", CollegeSector.Private, 2),
        new(2124, "BENTLEY UNIVERSITY", "MA", CollegeSector.Private, 5),
        new(2148, "ENDICOTT COLLEGE", "MA", CollegeSector.Private, 5),
        new(2233, "WORCESTER POLYTECHNIC INSTITUTE", "MA", CollegeSector.Private, 6),
        new(2211, "SPRINGFIELD COLLEGE", "MA", CollegeSector.Private, 6),
        new(2143, "CURRY COLLEGE", "MA", CollegeSector.Private, 5),
        new(2158, "LASELL COLLEGE", "MA", CollegeSector.Private, 4),
        new(2160, "LESLEY UNIVERSITY", "MA", CollegeSector.Private, 4),
        new(2147, "EMMANUEL COLLEGE", "MA", CollegeSector.Private, 4),
        new(2141, "COLLEGE OF THE HOLY CROSS", "MA", CollegeSector.Private, 4),
        new(2139, "CLARK UNIVERSITY", "MA", CollegeSector.Private, 4),
        new(2123, "BECKER COLLEGE-WORCESTER", "MA", CollegeSector.Private, 4),
        new(2197, "NICHOLS COLLEGE", "MA", CollegeSector.Private, 3),
        new(2209, "SMITH COLLEGE", "MA", CollegeSector.Private, 2),
        new(2146, "EMERSON COLLEGE", "MA", CollegeSector.Private, 4),
        new(2144, "DEAN COLLEGE", "MA", CollegeSector.Private, 4),
        new(2114, "AMERICAN INTERNATIONAL COLLEGE", "MA", CollegeSector.Private, 4),
        new(2589, "UNIVERSITY OF NEW HAMPSHIRE", "NH", CollegeSector.OutOfStatePublic, 25),
        new(3414, "UNIVERSITY OF RHODE ISLAND", "RI", CollegeSector.OutOfStatePublic, 20),
        new(3696, "UNIVERSITY OF VERMONT", "VT", CollegeSector.OutOfStatePublic, 14),
        new(2053, "UNIVERSITY OF MAINE", "ME", CollegeSector.OutOfStatePublic, 14),
        new(3425, "CLEMSON UNIVERSITY", "SC", CollegeSector.OutOfStatePublic, 7),
        new(1535, "UNIVERSITY OF FLORIDA", "FL", CollegeSector.OutOfStatePublic, 5),
        new(1081, "ARIZONA STATE UNIV (ALL CAMPUSES)", "AZ", CollegeSector.OutOfStatePublic, 5),
        new(2516, "UNIVERSITY OF MISSOURI - COLUMBIA", "MO", CollegeSector.OutOfStatePublic, 4),
        new(3371, "TEMPLE UNIVERSITY", "PA", CollegeSector.OutOfStatePublic, 6),
        new(2580, "SOUTHERN NEW HAMPSHIRE UNIVERSITY", "NH", CollegeSector.OutOfStatePrivate, 16),
        new(3404, "JOHNSON & WALES UNIVERSITY", "RI", CollegeSector.OutOfStatePrivate, 12),
        new(1402, "QUINNIPIAC UNIVERSITY", "CT", CollegeSector.OutOfStatePrivate, 10),
        new(3411, "SALVE REGINA UNIVERSITY", "RI", CollegeSector.OutOfStatePrivate, 7),
        new(1397, "UNIVERSITY OF NEW HAVEN", "CT", CollegeSector.OutOfStatePrivate, 7),
        new(2785, "NEW YORK UNIVERSITY", "NY", CollegeSector.OutOfStatePrivate, 7),
        new(2882, "SYRACUSE UNIVERSITY", "NY", CollegeSector.OutOfStatePrivate, 7),
        new(2732, "HOFSTRA UNIVERSITY", "NY", CollegeSector.OutOfStatePrivate, 4),
        new(2803, "RENSSELAER POLYTECHNIC INSTITUTE", "NY", CollegeSector.OutOfStatePrivate, 4),
        new(2575, "FRANKLIN PIERCE UNIVERSITY", "NH", CollegeSector.OutOfStatePrivate, 4),
        new(2572, "COLBY-SAWYER COLLEGE", "NH", CollegeSector.OutOfStatePrivate, 3),
        new(2573, "DARTMOUTH COLLEGE", "NH", CollegeSector.OutOfStatePrivate, 2),
        new(3401, "BROWN UNIVERSITY", "RI", CollegeSector.OutOfStatePrivate, 2),
        new(1426, "YALE UNIVERSITY", "CT", CollegeSector.OutOfStatePrivate, 1),
        new(3242, "CARNEGIE-MELLON UNIVERSITY", "PA", CollegeSector.OutOfStatePrivate, 2),
        new(1445, "GEORGETOWN UNIVERSITY", "DC", CollegeSector.OutOfStatePrivate, 2),
        new(1444, "GEORGE WASHINGTON UNIVERSITY", "DC", CollegeSector.OutOfStatePrivate, 3),
        new(1434, "AMERICAN UNIVERSITY", "DC", CollegeSector.OutOfStatePrivate, 3),
        new(1414, "TRINITY COLLEGE", "CT", CollegeSector.OutOfStatePrivate, 2),
        new(3378, "UNIVERSITY OF PENNSYLVANIA", "PA", CollegeSector.OutOfStatePrivate, 1),
        new(1328, "UNIVERSITY OF SOUTHERN CALIFORNIA", "CA", CollegeSector.OutOfStatePrivate, 1),
    ];
}
