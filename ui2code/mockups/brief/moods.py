"""Moods: what they are called, what they are like, and what they lead to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from ui2code.mockups.spec import Density


@dataclass(frozen=True, slots=True)
class Mood:
    """``tags`` are moods of palettes and typefaces that suit, best first; the rest names what ``style`` and ``art`` have."""

    name: str
    about: str
    """What a brief is compared with: the mood, and things that are like it."""
    words: tuple[str, ...]
    tags: tuple[str, ...]
    radius: tuple[str, ...]
    shadow: tuple[str, ...]
    density: Density
    ornament: int
    voice: tuple[str, ...]
    dark: float = 0.2
    """How often such a page is dark where nothing says."""
    warmth: Literal[-1, 0, 1] = 0
    sentiment: Literal[-1, 0, 1] = 0

    @property
    def article(self) -> str:
        """The name as a sentence has it before a noun: "an elegant"."""
        return f"{'an' if self.name[0] in 'aeiou' else 'a'} {self.name}"


def _mood(name: str, about: str, words: str, tags: str, **leads: object) -> Mood:
    usual: dict[str, object] = {
        "radius": "soft",
        "shadow": "soft",
        "voice": "plain",
        "density": "regular",
        "ornament": 1,
    }
    given = {**usual, **leads}
    for several in ("radius", "shadow", "voice"):
        given[several] = tuple(str(given[several]).split())
    said = (name, *(w.strip() for w in words.split(",")))
    return Mood(name, about, said, tuple(tags.split()), **given)  # type: ignore[arg-type]


_ALL = (
    _mood(
        "calm", "Calm, quiet and peaceful: still water, slow breathing, a silent room, soft rain.",
        "quiet, peaceful, serene, tranquil, relaxed, relaxing, calming, soothing, unhurried, gentle, soft, zen, meditative, mellow, reassuring, hushed, restful, unexcited, laid back, soft colour, composed",
        "calm soft cool natural minimal clean", radius="soft round", density="airy", voice="plain warm poetic", sentiment=1,
    ),
    _mood(
        "warm", "Warm and cosy: a fireplace, a kitchen, fresh bread, a blanket, late sun.",
        "cosy, cozy, snug, homely, hearty, welcoming, inviting, warm colour, warm tone, comforting, autumnal, hygge, hospitable, sunlit, golden hour",
        "warm cosy friendly natural optimistic", radius="soft round", shadow="soft lifted", voice="warm plain", warmth=1, sentiment=1,
    ),
    _mood(
        "playful", "Playful and fun: toys, games, jokes, balloons, doodles, a child's birthday.",
        "fun, funny, quirky, whimsical, cheeky, silly, childlike, humorous, full of colour, colourful, colorful, bouncy, goofy, joking, wacky, zany, cartoonish, comic",
        "playful youthful bold optimistic friendly", radius="round pill", shadow="lifted flat hard", ornament=3, voice="playful warm", sentiment=1,
    ),
    _mood(
        "cheerful", "Cheerful, happy and sunny: laughter, spring flowers, a bright morning, good news.",
        "happy, joyful, sunny, optimistic, upbeat, merry, bright and happy, hopeful, positive, gladsome, jolly, smiling, good mood, light hearted, lighthearted, uplifting",
        "optimistic friendly playful fresh warm", radius="round soft", shadow="lifted soft", ornament=2, voice="warm playful", dark=0.0, sentiment=1,
    ),
    _mood(
        "friendly", "Friendly, approachable and human: a smile at the door, a helpful neighbour.",
        "approachable, kind, human, personal, helpful, neighbourly, likeable, easygoing, down to earth, caring, sympathetic, supportive, community minded",
        "friendly warm soft optimistic calm", radius="round soft", shadow="lifted soft", voice="warm plain", sentiment=1,
    ),
    _mood(
        "elegant", "Elegant, refined and graceful: a ballroom, silk, a string quartet, tall thin letters.",
        "refined, graceful, sophisticated, classy, stylish, chic, tasteful, delicate, polished, dignified, timeless, upscale, haute, couture, distinguished",
        "elegant luxurious editorial minimal classic romantic", radius="square soft", shadow="flat hairline soft", density="airy", voice="poetic formal",
    ),
    _mood(
        "luxurious", "Luxurious, exclusive and expensive: gold, velvet, champagne, a jeweller's window, a private yacht.",
        "luxury, luxury brand, expensive, exclusive, premium, high end, opulent, lavish, deluxe, prestigious, first class, sumptuous, glamorous, gold and black, vip, posh, noble, precious",
        "luxurious elegant classic dramatic", radius="square soft", shadow="flat hairline soft", density="airy", voice="poetic formal", dark=0.6,
    ),
    _mood(
        "minimal", "Minimal, reduced and clean: one line on an empty page, nothing superfluous.",
        "minimalist, minimalistic, clean, simple, reduced, bare bones, stripped down, uncluttered, pure, swiss, understated, spartan, pared back, plain, discreet, scandinavian, nordic",
        "minimal clean editorial serious modern", radius="square soft", shadow="flat hairline", density="airy", ornament=0, voice="plain terse",
    ),
    _mood(
        "bold", "Bold, loud and confident: a poster, huge letters, strong contrast, a shout.",
        "loud, confident, striking, strong, brash, daring, in your face, eye catching, punchy, big and loud, powerful, provocative, stark, self assured, fearless, edgy, shouting, attention grabbing, screaming, vivid",
        "bold energetic dramatic youthful modern", radius="square soft", shadow="flat hard", ornament=2, voice="bold terse", dark=0.35,
    ),
    _mood(
        "energetic", "Energetic, fast and sporty: a sprint, sweat, a drum beat, adrenaline.",
        "dynamic, fast, sporty, lively, active, vibrant, intense, powerful, high energy, athletic, pumping, adrenaline, motivating, exciting, vivacious, speedy, action packed",
        "energetic bold youthful dramatic optimistic", radius="soft square pill", shadow="flat lifted", ornament=2, voice="bold", dark=0.35, sentiment=1,
    ),
    _mood(
        "serious", "Serious, sober and formal: a court room, an annual report, a dark suit.",
        "sober, formal, businesslike, business like, corporate, conservative, no nonsense, austere, strict, official, matter of fact, restrained, grave, stern, objective, factual, buttoned up, respectable, solemn",
        "serious trustworthy classic clean technical", radius="square soft", shadow="flat hairline soft", voice="formal expert plain", ornament=0,
    ),
    _mood(
        "trustworthy", "Trustworthy, reliable and solid: a bank, a doctor, a safe, a firm handshake.",
        "trust, trusted, professional, reliable, dependable, solid, safe, secure, credible, reputable, stable, honest, established, competent, confidence inspiring, seriousness, respected",
        "trustworthy serious calm clean classic", radius="soft square", voice="plain formal warm", sentiment=1,
    ),
    _mood(
        "technical", "Technical and precise: an instrument panel, source code, a blueprint, a data sheet.",
        "precise, engineered, scientific, nerdy, geeky, hacker, terminal, command line, utilitarian, functional, data driven, technological, efficient, instrument like, blueprint, clinical, console, terminal vibe",
        "technical clean serious cool modern", radius="square soft", shadow="flat hairline", density="compact", ornament=0, voice="plain terse", dark=0.45,
    ),
    _mood(
        "futuristic", "Futuristic: science fiction, space travel, neon light, holograms, artificial intelligence.",
        "future, sci fi, science fiction, cyberpunk, space age, neon, hi tech, high tech, cutting edge, next generation, holographic, avant garde, visionary, from the future, synthwave, robotic, cosmic, tomorrow",
        "futuristic technical energetic cool modern bold", radius="soft round", shadow="flat lifted", ornament=3, voice="bold terse", dark=0.8,
    ),
    _mood(
        "retro", "Retro and nostalgic: the seventies, old posters, video tapes, a jukebox, pixel computers.",
        "vintage, nostalgic, old school, old fashioned, seventies, sixties, eighties, nineties, fifties, 70s, 60s, 80s, 90s, 50s, 1950s, 1960s, 1970s, 1980s, 1990s, art deco, mid century, throwback, twenties, y2k, retrofuturistic, pixel art, nostalgia",
        "retro classic warm bold playful", radius="square soft", shadow="hard flat", ornament=2, voice="playful warm",
    ),
    _mood(
        "rustic", "Rustic and handmade: wood, barns, clay, linen, a farm table, a village market.",
        "handmade, hand made, craft, crafty, artisan, artisanal, country, rural, farmhouse, wooden, homemade, traditional, earthy, woody, folksy, countryside, hand crafted, handcrafted, provincial, bucolic",
        "warm natural cosy retro classic", radius="soft square", ornament=2, voice="warm plain", warmth=1,
    ),
    _mood(
        "natural", "Natural and organic: forest, leaves, moss, garden, meadow, mountains.",
        "organic, nature, earthy, green and natural, botanical, eco, ecological, sustainable, environmental, leafy, outdoors, outdoorsy, plant like, unprocessed, woodland, floral",
        "natural fresh calm warm friendly", radius="soft round", ornament=2, voice="warm plain", sentiment=1,
    ),
    _mood(
        "fresh", "Fresh, clear and cool: mint, ice, sea breeze, lemon, a clean shirt.",
        "crisp, breezy, airy and fresh, invigorating, refreshing, cold, icy, clean and fresh, young and fresh, spring like, springlike, dewy, hygienic, sparkling, summery, zesty",
        "fresh cool clean optimistic modern", radius="round soft", shadow="soft lifted", density="airy", voice="plain warm", dark=0.1, warmth=-1, sentiment=1,
    ),
    _mood(
        "romantic", "Romantic and tender: roses, love letters, candlelight, a wedding.",
        "tender, loving, feminine, sweet, affectionate, rosy, intimate, sentimental, passionate, sensual, poetic, candlelit, amorous",
        "romantic soft elegant warm", radius="round soft", shadow="soft lifted", ornament=2, voice="poetic warm", density="airy", sentiment=1,
    ),
    _mood(
        "dreamy", "Dreamy and ethereal: clouds, mist, stars, sleep, watercolour, fairy tales.",
        "ethereal, magical, enchanting, fairy tale, fairytale, surreal, hazy, misty, pastel, pastels, cloudy, fantasy, otherworldly, melancholic, melancholy, wistful, soft focus, watercolour, watercolor, fanciful",
        "soft romantic calm futuristic playful", radius="round pill", shadow="lifted soft", ornament=3, voice="poetic", density="airy",
    ),
    _mood(
        "dramatic", "Dramatic and moody: a stage, a thunderstorm, smoke, deep shadows, opera.",
        "moody, theatrical, cinematic, intense contrast, gloomy, brooding, epic, stormy, smoky, passionate, emotional, sombre, somber, heavy, film noir, noir, gothic, grand, spectacular, thrilling, sultry",
        "dramatic bold luxurious romantic energetic", radius="square soft", shadow="flat lifted", ornament=2, voice="bold poetic", dark=0.8, sentiment=-1,
    ),
    _mood(
        "mysterious", "Mysterious and nocturnal: midnight, secret doors, the occult, a night club, fog.",
        "mystery, enigmatic, secretive, nocturnal, occult, late night, spooky, eerie, haunted, underground, shadowy, esoteric, cryptic, uncanny, mystic, mystical, clandestine",
        "dramatic futuristic luxurious bold", radius="square soft", shadow="flat soft", ornament=2, voice="terse poetic", dark=0.95, sentiment=-1,
    ),
    _mood(
        "brutal", "Brutalist: raw concrete, thick black outlines, unstyled, defiant.",
        "brutalist, brutalism, neo brutalist, neobrutalist, neo brutalism, neubrutalism, anti design, thick outline, thick border, crude, punk, grunge, defiant, concrete, diy, rebellious",
        "bold youthful retro editorial minimal", radius="square", shadow="hard flat", ornament=1, voice="bold terse",
    ),
    _mood(
        "editorial", "Editorial and literary: a magazine, a newspaper, a library, long reading, fine typography.",
        "magazine style, magazine, newspaper, newspaper look, journalistic, literary, bookish, scholarly, academic, typographic, intellectual, studious, essayistic, print like, serif, text heavy, library, learned, typographical",
        "editorial classic elegant serious minimal", radius="square soft", shadow="flat hairline", ornament=0, voice="expert formal plain",
    ),
    _mood(
        "industrial", "Industrial: steel, machines, workshop, warehouse, rivets, oil.",
        "industrial look, mechanical, steel, steely, metal, metallic, factory, workshop, warehouse, robust, rugged, tough, heavy duty, hard wearing, sturdy, masculine, gritty",
        "serious technical bold dramatic cool", radius="square soft", shadow="flat close hairline", voice="plain terse bold", dark=0.45,
    ),
    _mood(
        "festive", "Festive: a party, fireworks, carnival, circus, Christmas lights, celebration.",
        "party, celebration, celebratory, carnival, circus, fairground, christmas, fireworks, birthday, confetti, jubilant, glittering, holiday season, gala, jubilee",
        "playful energetic optimistic warm bold", radius="round pill", shadow="lifted hard flat", ornament=3, voice="playful bold", dark=0.25, sentiment=1,
    ),
)  # fmt: skip

MOODS: Mapping[str, Mood] = {mood.name: mood for mood in _ALL}
