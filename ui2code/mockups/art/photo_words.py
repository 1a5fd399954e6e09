"""Which subject shows what a word names, for the trades and things that copy speaks of."""

from __future__ import annotations

from collections.abc import Mapping

_TABLE: Mapping[str, str] = {
    "sea": "sailing sail sailor boat boats harbour harbor marina regatta yacht dinghy catamaran surf surfing surfboard diving snorkel beach cruise fishing marine ocean coast island islands bay lighthouse lake waves ship ferry port kayak paddle underwater masts deck dam river",
    "landscape": "travel hiking trekking mountain mountains alps fjord tour tourism adventure camping outdoor outdoors ski climbing vineyard country countryside nature valley view hut lights northern snow",
    "forest": "forestry timber eco environment landscaping trees tree woods autumn retreat climate wilderness planting park recycling",
    "fields": "farm farming agriculture field fields orchard meadow harvest crop land barn cows sheep village",
    "dunes": "desert sahara oasis camel safari",
    "city": "bank banking finance insurance law attorney urban metropolis skyline town square street capital investment government council",
    "building": "architecture architect architectural construction property engineering housing house houses museum facade concrete courtyard hall pavilion tower villa apartment apartments terraced parliament columns scaffolding crane site staircase campus cottage mosque castle temple opera estate farmhouse bridge roof roofing",
    "interior": "furniture home living lounge lobby decoration decor rug room loft attic reading cellar waiting nursery candle candles terrace lanterns stairs exhibition-room",
    "bedroom": "hotel hostel bed beds bedding linen sleep mattress guesthouse guest accommodation bnb blanket duvet pillow suite",
    "arches": "gallery sculpture exhibition spain italian greece mediterranean plaza spa bath sanctuary ramp entrance",
    "stage": "event events ticket concert concerts festival theatre theater band music stadium party dance club nightlife show circus cinema jazz lights crowd microphone puppets amplifier",
    "food": "restaurant food catering kitchen recipe recipes dish dishes meal menu dinner lunch dining soup stew salad pasta pizza noodles rice deli tart squash cook cooking chef plate bowl vegetables vegetable potatoes tomatoes tomato eggs pan pudding crumble roast lamb chicken fish cheesecake dumplings leek beetroot cabbage sorbet pumpkins apples",
    "bread": "bakery baker loaf loaves croissant croissants dough oven pastry baguette sourdough bun focaccia cake cakes flour bakehouse cheese butter",
    "drink": "coffee cafe espresso latte cappuccino roaster roastery barista tea juice lemonade smoothie cocktail milk beans cup grinder breakfast",
    "wine": "winery wines cellars grapes sommelier beer brewery bar spirits whisky gin",
    "product": "shop cosmetics beauty pharmacy perfume skincare store supplement cream syrup spray jar honey soap medicine drops bottle packaging box boxes kit plasters thermometer oil can retail goods laboratory lab blood pressure",
    "fabric": "textile textiles silk scarf tailor tailoring cloth upholstery wedding bridal couple curtains",
    "clothes": "fashion clothing apparel wardrobe boutique rack garment wear belt merchandise outfit",
    "portrait": "kindergarten charity nonprofit ngo coach coaching therapy therapist hair salon dentist dental doctor clinic teacher hr team people dating barber person student students pupil nurse hygiene smile volunteers worker workers couple parents child children interview trainer customer community care crew talking lecturer tooth teeth x-ray xray aligner toothbrush headset hands baby graduation photographer photography camera darkroom caller family",
    "pet": "dog dogs puppy puppies cat cats rabbit vet veterinary animal animals parrot kennel grooming fox",
    "desk": "software saas app startup laptop keyboard notebook course online workspace freelance copywriter study e-mail whiteboard sketchbook browser phone sticky",
    "screen": "analytics dashboard chart charts data screen monitor code terminal developer developers programming graph metrics trading security hacker crm gantt funnel kanban board pixel monitoring game gaming controller editor",
    "servers": "server servers cloud hosting datacenter data-center rack cables network database storage infrastructure fiber circuit disks internet telecom computer control lock safe globe",
    "papers": "document documents tax taxes accounting accountant bookkeeping contract notary form forms receipts letter invoice pen passport certificate exam calligraphy newspaper newspapers press magazine crossword archive poster print checklist plan mail post calculator consulting audit calendar customs coins card payment map",
    "meeting": "meeting meetings office offices conference workshop-room boardroom coworking handshake agency company board class classroom lecture training seminar welcome call management",
    "books": "book books library bookshop literature novel novels school university reading-room publisher law-library research humanities dictionary chess",
    "plant": "plants garden gardening yoga wellness organic massage herbs fern pot meditation zen balcony pilates olive houseplant bamboo mat",
    "flowers": "florist flower bouquet blossom blooms tulips peonies wreath roses rose spring vase summer",
    "vehicle": "car cars auto automobile rental convertible taxi limousine dealership driving chauffeur engine tyres tyre brake windscreen garage van minibus vent motor key",
    "road": "route road highway truck trucks tram bus camper roadtrip transport transportation mobility journey traffic train freight haulage trip",
    "bicycle": "bike bikes bicycle bicycles cycling cyclist cycle e-bike saddle wheel wheels helmet gravel cargo spinning",
    "warehouse": "logistics warehouse shipping parcel parcels pallet delivery container fulfilment storage inventory crate wholesale suitcase supply excavator market stall",
    "workshop": "tools tool carpentry carpenter joinery repair handyman plumber plumbing electrician craft crafts bricks machine technician pump heat hardware diy drill wood wooden oak toys rope knot knots vinyl-cutter desk-maker maker",
    "weights": "gym fitness barbell boxing crossfit weight muscle strength rowing workout dumbbell exercise sport sports training-hall football running",
    "vinyl": "record records label disc album cassette streaming song songs radio headphones guitar piano playlist turntable disco",
    "sky": "electricity energy solar airline airplane aircraft plane airport aviation flight flights weather space clouds wind turbine turbines sun sunrise pilot kite kites sunset power balloon power lines",
    "chair": "seat seating chairs",
    "armchair": "recliner",
    "stool": "ottoman bench",
    "table": "tables",
    "lamp": "lamps lighting lantern bulb",
    "shelf": "bookcase bookshelf shelves",
    "dresser": "cabinet sideboard drawers chest commode",
    "sofa": "couch sofas settee",
    "shirt": "shirts tee t-shirt blouse top polo",
    "jumper": "sweater cardigan hoodie pullover knitwear knit wool",
    "coat": "coats jacket jackets parka blazer raincoat anorak vest",
    "trousers": "jeans pants chinos leggings shorts",
    "dress": "dresses skirt gown",
    "shoe": "shoes boots sneaker sneakers trainers sandals footwear",
    "bag": "bags tote backpack handbag purse satchel",
    "water": "pool swimming swim aquarium well wellness-pool bathroom hydro aqua utility plumbing-water pipes",
}

SUBJECT_WORDS: Mapping[str, str] = {word: subject for subject, words in _TABLE.items() for word in words.split()}

VAGUE = frozenset(
    "school shop store studio office agency company club market street house home room lights light view people person team box boxes bag new old modern small big night winter summer autumn white dark online local electric board table power training class care rental label software app hall plan field rack wheel shelf clinic estate site tools tool ticket family bottle bottles glass cover disc spare key card park machine desk children child night seat cabin window tasting vintage wall oak wood wooden walnut leather living hands cook".split()
)
"""Words that have a subject, but say less than any other word beside them."""

_NEAR: Mapping[str, str] = {
    "landscape": "sky forest sea road", "sea": "sky landscape dunes water", "sky": "landscape sea fields", "dunes": "sky road arches",
    "fields": "landscape sky food forest", "forest": "landscape plant sky", "city": "building meeting road desk", "building": "city interior arches",
    "vehicle": "road workshop city", "interior": "plant lamp armchair books", "arches": "building interior water", "stage": "portrait city vinyl drink",
    "product": "flowers plant fabric", "food": "drink wine table bread", "drink": "food bread interior", "portrait": "meeting interior plant",
    "fabric": "flowers product clothes", "desk": "meeting papers plant portrait", "plant": "flowers interior water", "flowers": "plant interior table",
    "books": "armchair desk drink papers", "water": "sky plant arches", "bread": "drink food table", "wine": "food table fields",
    "clothes": "fabric portrait shoe bag", "vinyl": "stage portrait city", "papers": "desk meeting city", "screen": "desk meeting servers",
    "bicycle": "road workshop forest", "weights": "portrait water drink", "servers": "screen desk city", "warehouse": "road city workshop",
    "workshop": "table building portrait", "bedroom": "interior water drink plant", "road": "landscape sky city", "meeting": "desk city portrait papers",
    "pet": "portrait plant interior", "chair": "table lamp interior", "armchair": "lamp interior books", "stool": "table chair interior",
    "table": "chair interior flowers", "lamp": "armchair interior table", "shelf": "books interior plant", "dresser": "interior lamp chair",
    "sofa": "interior lamp plant", "shirt": "clothes trousers fabric", "jumper": "clothes coat fabric", "coat": "clothes jumper city",
    "trousers": "clothes shirt shoe", "dress": "clothes fabric bag", "shoe": "clothes bag road", "bag": "clothes shoe coat",
}  # fmt: skip

RELATED: Mapping[str, tuple[str, ...]] = {subject: tuple(others.split()) for subject, others in _NEAR.items()}
"""What else is photographed where a subject is, nearest first."""
