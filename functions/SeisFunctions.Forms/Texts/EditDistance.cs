namespace SeisFunctions.Forms.Texts;

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

        // Cells further than that from the diagonal are more than that many changes away.
        for (var i = 1; i <= left.Length; i++)
        {
            var (first, last) = (Math.Max(1, i - most), Math.Min(right.Length, i + most));
            here[first - 1] = first == 1 ? i : most + 1;
            var least = here[first - 1];
            for (var j = first; j <= last; j++)
            {
                var replaced = above[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                here[j] = Math.Min(replaced, Math.Min(above[j], here[j - 1]) + 1);
                least = Math.Min(least, here[j]);
            }

            if (least > most)
            {
                return null;
            }

            if (last < right.Length)
            {
                here[last + 1] = most + 1;
            }

            var swapped = above;
            above = here;
            here = swapped;
        }

        return above[right.Length] <= most ? above[right.Length] : null;
    }
}
