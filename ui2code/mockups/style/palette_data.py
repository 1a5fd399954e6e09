"""The palettes as decisions: accent, second colour (lightness, chroma, hue), tint of the greys (chroma, hue)."""

from __future__ import annotations

from ui2code.mockups.style.recipes import Recipe

RECIPES: tuple[Recipe, ...] = (
    Recipe(
        "harbour", (0.45, 0.13, 255), (0.72, 0.16, 35), (0.005, 250), "paper", "deep",
        "Navy with a coral accent on cool white: calm, maritime and dependable.",
        ("calm", "trustworthy", "clean", "cool"),
    ),
    Recipe(
        "clay", (0.55, 0.14, 42), (0.58, 0.07, 150), (0.014, 75), "paper", "deep",
        "Terracotta and sage on warm cream: earthy, handmade and cosy.",
        ("warm", "natural", "cosy", "friendly"),
    ),
    Recipe(
        "meadow", (0.5, 0.13, 148), (0.85, 0.16, 90), (0.008, 130), "paper", "deep",
        "Leaf green with a sunny yellow on a faintly green white: fresh, healthy and outdoors.",
        ("fresh", "natural", "friendly", "optimistic"),
    ),
    Recipe(
        "ink", (0.2, 0.0, 0), (0.62, 0.23, 30), (0.0, 0), "white", "ink",
        "Black on pure white with one spot of vermilion: stark, editorial and confident.",
        ("editorial", "minimal", "bold", "serious"),
    ),
    Recipe(
        "blossom", (0.58, 0.19, 5), (0.46, 0.12, 325), (0.016, 10), "pastel", "deep",
        "Rose and plum on blush: soft, romantic and feminine.",
        ("romantic", "soft", "playful", "warm"),
    ),
    Recipe(
        "citrus", (0.22, 0.02, 90), (0.6, 0.24, 10), (0.165, 98), "field", "ink",
        "Black type and hot pink on a bright lemon ground: loud, young and energetic.",
        ("bold", "energetic", "playful", "youthful"),
    ),
    Recipe(
        "lavender", (0.53, 0.18, 295), (0.6, 0.1, 195), (0.018, 300), "pastel", "deep",
        "Violet and teal on pale lavender: gentle, caring and modern.",
        ("calm", "soft", "friendly", "modern"),
    ),
    Recipe(
        "glacier", (0.52, 0.1, 225), (0.42, 0.09, 265), (0.008, 225), "grey", "ink",
        "Ice blue and steel on cool grey: cold, precise and clinical.",
        ("cool", "clean", "technical", "serious"),
    ),
    Recipe(
        "linen", (0.42, 0.05, 110), (0.6, 0.09, 50), (0.017, 88), "paper", "deep",
        "Olive and muted clay on unbleached linen: quiet, restrained and natural.",
        ("natural", "elegant", "minimal", "calm"),
    ),
    Recipe(
        "cobalt", (0.5, 0.25, 264), (0.88, 0.17, 95), (0.0, 0), "white", "accent",
        "Electric cobalt blue and yellow on pure white: direct, confident and lively.",
        ("bold", "energetic", "trustworthy", "modern"),
    ),
    Recipe(
        "bordeaux", (0.39, 0.13, 15), (0.72, 0.1, 80), (0.012, 60), "paper", "deep",
        "Wine red and old gold on ivory: traditional, elegant and rich.",
        ("elegant", "luxurious", "warm", "serious"),
    ),
    Recipe(
        "mint", (0.41, 0.09, 168), (0.7, 0.17, 28), (0.048, 165), "field", "deep",
        "Deep green and coral on a mint ground: fresh, light and cheerful.",
        ("fresh", "playful", "clean", "optimistic"),
    ),
    Recipe(
        "apricot", (0.74, 0.16, 55), (0.4, 0.12, 268), (0.02, 65), "pastel", "second",
        "Apricot orange and navy on a peach white: sunny, approachable and warm.",
        ("warm", "friendly", "optimistic", "playful"),
    ),
    Recipe(
        "graphite", (0.5, 0.21, 277), (0.62, 0.14, 160), (0.003, 265), "grey", "ink",
        "Indigo on neutral greys: sober, efficient software.",
        ("technical", "serious", "clean", "modern"),
    ),
    Recipe(
        "peony", (0.55, 0.24, 352), (0.5, 0.09, 195), (0.0, 0), "white", "accent",
        "Magenta and petrol on pure white: fashionable, vivid and sure of itself.",
        ("bold", "playful", "modern", "youthful"),
    ),
    Recipe(
        "sky", (0.48, 0.19, 258), (0.86, 0.16, 88), (0.042, 235), "field", "deep",
        "Clear blue with a touch of yellow on a pale sky ground: open, airy and friendly.",
        ("calm", "friendly", "fresh", "optimistic"),
    ),
    Recipe(
        "newsprint", (0.5, 0.19, 28), (0.35, 0.08, 260), (0.012, 88), "grey", "ink",
        "Printer's red and ink blue on grey newsprint: journalistic, vintage and factual.",
        ("editorial", "retro", "serious", "classic"),
    ),
    Recipe(
        "sand", (0.41, 0.07, 200), (0.57, 0.14, 45), (0.036, 80), "field", "deep",
        "Deep teal and rust on a sand ground: sunburnt, mid-century and relaxed.",
        ("warm", "retro", "natural", "calm"),
    ),
    Recipe(
        "midnight", (0.75, 0.13, 235), (0.82, 0.14, 75), (0.03, 265), "night", "deep",
        "Sky blue and amber on midnight navy: calm, focused and dark.",
        ("calm", "technical", "cool", "trustworthy"),
    ),
    Recipe(
        "neon", (0.89, 0.22, 128), (0.66, 0.27, 345), (0.006, 280), "black", "accent",
        "Acid lime and hot magenta on black: clubby, futuristic and loud.",
        ("futuristic", "bold", "energetic", "youthful"),
    ),
    Recipe(
        "ember", (0.73, 0.18, 48), (0.64, 0.21, 18), (0.012, 45), "night", "light",
        "Glowing orange and red on warm black: dramatic, sporty and hot.",
        ("dramatic", "energetic", "warm", "bold"),
    ),
    Recipe(
        "velvet", (0.83, 0.07, 50), (0.72, 0.12, 320), (0.07, 328), "deep", "light",
        "Rose gold and lilac on deep plum: opulent, sensual and evening-like.",
        ("luxurious", "romantic", "elegant", "dramatic"),
    ),
    Recipe(
        "pine", (0.86, 0.15, 112), (0.9, 0.05, 85), (0.04, 165), "deep", "light",
        "Chartreuse and cream on pine green: deep, organic and refined.",
        ("natural", "elegant", "calm", "fresh"),
    ),
    Recipe(
        "carbon", (0.97, 0.0, 0), (0.68, 0.17, 255), (0.0, 0), "black", "light",
        "White on pure black with a single blue: severe, minimal and photographic.",
        ("minimal", "editorial", "serious", "modern"),
    ),
    Recipe(
        "abyss", (0.83, 0.13, 190), (0.74, 0.15, 32), (0.045, 222), "deep", "light",
        "Aqua and coral on deep sea blue: cool, immersive and clear.",
        ("cool", "calm", "fresh", "modern"),
    ),
    Recipe(
        "terminal", (0.83, 0.2, 146), (0.82, 0.15, 75), (0.012, 150), "black", "light",
        "Phosphor green and amber on near black: a console, technical and nostalgic.",
        ("technical", "retro", "futuristic", "serious"),
    ),
    Recipe(
        "gilded", (0.81, 0.11, 85), (0.92, 0.03, 85), (0.008, 80), "night", "light",
        "Gold and ivory on warm black: exclusive, quiet luxury.",
        ("luxurious", "elegant", "minimal", "classic"),
    ),
    Recipe(
        "ultraviolet", (0.7, 0.19, 302), (0.84, 0.13, 205), (0.085, 288), "deep", "deep",
        "Bright violet and cyan on deep purple: electric, playful and futuristic.",
        ("futuristic", "playful", "energetic", "youthful"),
    ),
    Recipe(
        "basalt", (0.71, 0.13, 250), (0.78, 0.15, 158), (0.014, 255), "slate", "light",
        "Steel blue and green on slate grey: sober, professional and easy on the eyes.",
        ("serious", "trustworthy", "technical", "clean"),
    ),
    Recipe(
        "cherry", (0.62, 0.23, 20), (0.86, 0.08, 55), (0.03, 15), "night", "accent",
        "Cherry red and peach on a red black: passionate, dramatic and bold.",
        ("dramatic", "bold", "romantic", "warm"),
    ),
    Recipe(
        "cocoa", (0.84, 0.09, 72), (0.75, 0.08, 150), (0.028, 55), "slate", "light",
        "Caramel and sage on cocoa brown: cosy, mellow and warm.",
        ("cosy", "warm", "natural", "calm"),
    ),
    Recipe(
        "aurora", (0.86, 0.15, 165), (0.7, 0.17, 295), (0.028, 240), "night", "deep",
        "Mint and violet on a polar night blue: crisp, fresh and forward-looking.",
        ("fresh", "futuristic", "cool", "modern"),
    ),
)  # fmt: skip
