namespace SeisFunctions.Forms.Fields;

/// <summary>How many characters must be put in, left out or replaced to turn one text into the other.</summary>
internal static class EditDistance
{
    private const int LongestOnStack = 255;

    /// <summary>The distance, or null if it is more than <paramref name="most"/>.</summary>
    public static int? Within(string left, string right, int most)
    {
        if (Math.Abs(left.Length - right.Length) > most)
        {
            return null;
        }

        Span<int> above = right.Length <= LongestOnStack ? stackalloc int[right.Length + 1] : new int[right.Length + 1];
        Span<int> here = right.Length <= LongestOnStack ? stackalloc int[right.Length + 1] : new int[right.Length + 1];
        for (var j = 0; j <= right.Length; j++)
        {
            above[j] = j;
        }

        for (var i = 1; i <= left.Length; i++)
        {
            here[0] = i;
            var least = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var replaced = above[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                here[j] = Math.Min(replaced, Math.Min(above[j], here[j - 1]) + 1);
                least = Math.Min(least, here[j]);
            }

            if (least > most)
            {
                return null;
            }

            var swapped = above;
            above = here;
            here = swapped;
        }

        return above[right.Length] <= most ? above[right.Length] : null;
    }
}
