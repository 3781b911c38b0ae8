namespace SeisFunctions.Benchmarks.Fuzzing;

/// <summary>
/// Makes the inputs. The same seed and number always give the same one, so that a failure can be made again.
/// </summary>
internal sealed class FuzzInputs(FuzzSeeds seeds, int seed)
{
    public FuzzCase Case(int number)
    {
        // Random(int) keeps its sequence from one version of .NET to the next.
        var random = new Random(unchecked((seed * 1_000_003) + number));
        var isWord = random.Next(2) == 0;
        var (mine, others) = isWord ? (seeds.Word, seeds.Excel) : (seeds.Excel, seeds.Word);
        var original = Pick(random, mine);
        var extension = isWord ? "docx" : "xlsx";
        return random.Next(10) switch
        {
            0 => new("bytes of a file", extension, BytesMutation.Mutate(random, original)) { Undamaged = original },
            1 => new(
                "a digit of an uncompressed file",
                extension,
                BytesMutation.ChangeDigit(random, PackageMutation.Stored(original))
            )
            {
                Undamaged = original,
            },
            2 => new("bytes of a mail", "eml", BytesMutation.Mutate(random, Pick(random, seeds.Mails))),
            3 or 4 => new("lines of a mail", "eml", MailMutation.Mutate(random, Pick(random, seeds.Mails))),
            5 => new(
                "parts of a file in a mail",
                "eml",
                FuzzSeeds.Compose(
                    "dx-mihon@pref.example.lg.jp",
                    "推進体制構築支援（北海道）",
                    [
                        ($"様式.{extension}", PackageMutation.Mutate(random, original, Pick(random, others))),
                        ("他.zip", BytesMutation.Mutate(random, original)),
                    ]
                )
            ),
            _ => new(
                "parts of a file",
                extension,
                PackageMutation.Mutate(random, original, Pick(random, random.Next(2) == 0 ? mine : others))
            ),
        };
    }

    private static byte[] Pick(Random random, IReadOnlyList<byte[]> from) => from[random.Next(from.Count)];
}
