/**
 * Constructions that attribute, with the share of their uses that do: share | construction | lemmas. A construction is
 * the relation (with its preposition) in which the content stands to the word, `n:` for nouns, `a:` for adjectives,
 * `pass:` for the passive. Counted on the training split of PolNeAR 1.0 (Newell, Margolin and Ruths, LREC 2018):
 * words and constructions only, none of its text.
 */
export const constructions = `
0.9|advcl:for|criticize
0.9|ccomp|acknowledge argue claim complain concede joke question tweet warn
0.9|pass:ccomp|ask
0.9|xcomp|vow
0.8|a:advcl|devoted
0.8|a:ccomp|aware convinced hopeful
0.8|a:obl:in|confident
0.8|advcl:about|speak talk
0.8|advcl:for|call
0.8|advcl:of|accuse
0.8|ccomp|allege announce ask assert boast caution confirm contend declare demand describe discuss express fear find hint hope imply indicate insist mention note notice order predict proclaim propose realize reiterate report signal suggest suspect think vow wonder worry
0.8|n:acl|chant complaint concern criticism story talk
0.8|n:obl:for|proposal
0.8|obj|announce blast_out emphasiz hate question witness
0.8|obl:about|complain speak_out
0.8|obl:as|defend denounce
0.8|obl:for|ask blast
0.8|obl:of|boast warn
0.8|obl:to|liken
0.8|pass:advcl:of|accuse
0.8|pass:obl:as|know
0.8|pass:xcomp|say
0.8|quoting|explain note
0.8|xcomp|agree claim decline order promise propose refuse report urge warn
0.7|a:advcl|worried
0.7|a:ccomp|adamant clear concerned confident glad nervous optimistic unaware upset worried
0.7|a:csubj|obvious
0.7|a:obl:about|hopeful little more upbeat vocal worried
0.7|a:obl:of|enamored
0.7|a:obl:with|concerned pleased satisfied
0.7|advcl:about|open_up think
0.7|advcl:against|caution
0.7|advcl:for|blame call_out chid give hit praise rail
0.7|advcl:of|speak
0.7|advcl:with|credit
0.7|ccomp|add admit agree allow assure believe brag calculate call charge cite clarify comment conced conclude convince counter criticize define deny disagree doubt emphasiz emphasize estimate exclaime fire forecast headlin inform interjecte lamente mus persuade pledge point_out promise quipp quote read reassure recall recognize remind repeat require respond rule say seem sense shoot shout show speculate state tell testify wish write yell
0.7|csubj|appear seem
0.7|n:acl|admission belief contention conversation desire detail focus legislation platform pledge promise reluctance remark request statement step suggestion support surprise understanding view vow
0.7|n:ccomp|hope
0.7|n:csubj|assumption suggestion
0.7|n:obl:about|anxiety attitude comment conversation joke point view
0.7|n:obl:against|attack turn
0.7|n:obl:for|expectation passion praise respect supporter sympathy
0.7|n:obl:including|statement
0.7|n:obl:of|allegation assertion condemnation critic denunciation disclosure favor glimpse perception secret
0.7|n:obl:to|allegiance
0.7|obj|acknowledge admire applaud bemoan brand brush_off care cite clarify decry denounce disavow discuss disparage disregard document endorse float herald inflate interpret invalidate lay_off note oppose point_out preach prescribe r rattl_off reaffirm refute reiterate reject relish relishe replay reprise repudiate restrict size_up slashe tout trend trumpet tweet_out veto voice vow
0.7|obl:about|fight joke speak talk tell
0.7|obl:according to|run_out
0.7|obl:against|argue call warn
0.7|obl:as|bill cite dismiss highlight name portraye regard slam
0.7|obl:behind|line_up
0.7|obl:for|advocat attack congratulate credit plead vouch
0.7|obl:in|stress
0.7|obl:of|complain inform learn
0.7|obl:off|shrugg
0.7|obl:on|challenge name pin propose sound_off
0.7|obl:over|declare sparre
0.7|obl:to|likene trace
0.7|obl:under|charge
0.7|obl:upon|remark
0.7|obl:with|agree call chim_in close disagree email empathize find forward tweet
0.7|parataxis|draw hammer note run state tend tweet
0.7|pass:advcl:for|criticize forgive know
0.7|pass:advcl:with|charge
0.7|pass:ccomp|assume hear report reveal say
0.7|pass:obl:as|criticize portraye remember
0.7|pass:obl:for|criticize know
0.7|pass:obl:of|accuse
0.7|pass:obl:over|divide
0.7|pass:parataxis|expect
0.7|pass:xcomp|ask assure expect intend
0.7|quoting|add conclude demurred indicate predict start turn
0.7|xcomp|ask challenge contemplate dubbe encourage envision expect forget go_on hope label lobby love oppose plan prefer show suggest support view welcome
0.6|a:advcl|notable wary
0.6|a:obl:of|critical skeptical supportive
0.6|a:xcomp|quick
0.6|advcl:about|care
0.6|advcl:for|attack blast slam take thank
0.6|ccomp|appear chant consider explain feel figure_out know learn maintain outline post recommend remark remarky reveal understand
0.6|n:acl|agreement assertion call case claim confidence crowd decision hope inclination interview point refusal report speculation
0.6|n:obl:about|concern doubt remark statement talk
0.6|n:obl:for|call criticism enthusiasm word
0.6|n:obl:of|accusation defense mention opinion
0.6|n:obl:over|criticism
0.6|obj|approve assail beg chant condemn confirm defend detail dismiss dispute echo emphasize explain express fear highlight insult justify lament lay_out mention mock outline post praise predict prefer promise propose rebut recall recite recommend reference retweet reveal state stress talk title withdraw
0.6|obl:about|brag think worry write
0.6|obl:against|come defend push rail
0.6|obl:as|characterize criticize describe paint point portray praise refer view
0.6|obl:behind|throw
0.6|obl:for|campaign criticize press
0.6|obl:of|speak
0.6|obl:on|comment double_down touch
0.6|obl:to|link
0.6|obl:with|show
0.6|parataxis|add
0.6|pass:ccomp|tell
0.6|pass:obl:about|ask
0.6|pass:xcomp|declare
0.6|quoting|surprise tell
0.6|xcomp|accuse call declare demand describe like press pressure push say seek threaten vote want
0.5|a:advcl|angry eager reminiscent shocked vocal
0.5|a:obl:about|concerned
0.5|a:obl:of|emblematic full proud
0.5|a:obl:with|unhappy
0.5|a:xcomp|eager reluctant
0.5|advcl:for|mock
0.5|ccomp|accuse affirm anticipate continue decide demonstrate determine discover focus hear imagine point remember reply stress urge
0.5|n:acl|argument assumption assurance attack charge commitment consensus doubt favor insistence interest leader message note order plan question reason speech unwillingness warning word
0.5|n:ccomp|note
0.5|n:obl:about|discussion fear note question speech
0.5|n:obl:against|campaign
0.5|n:obl:for|advocate ballot support
0.5|n:obl:of|admiration architect assessment chant criticism critique defender discussion message promise proponent rejection story understanding
0.5|n:obl:to|call hostility
0.5|obj|affirm authorize believe blast boo boycott broadcast circulate concede congratulate contradict criticize debunk demand deny disclose disput encountere estimate eye forward guess issue list mandate proclaim promote pump_out ratify recognize recounte release remember renounce repeat report reserve single_out spotlight support talk_up tick_off underestimate understand
0.5|obl:about|ask feel report
0.5|obl:against|campaign launch speak_out vote
0.5|obl:as|fram hail label position see support tout
0.5|obl:for|apologize call cheer feel hope praise push vote vouche
0.5|obl:in|speak_out
0.5|obl:like|seem
0.5|obl:of|talk
0.5|obl:on|align push weigh_in
0.5|obl:over|express go take
0.5|obl:to|acquiesce adapt allud commit credit devote point refer
0.5|obl:with|contrast respond side
0.5|parataxis|be call express focus leave respond
0.5|pass:advcl:of|assure
0.5|pass:obj|announce
0.5|pass:obl:about|press
0.5|pass:obl:as|describe regard
0.5|pass:quoting|say
0.5|pass:xcomp|mean require
0.5|quoting|argue call find insist propose say tweet
0.5|xcomp|aim appear consider decide endorse offer opt plead pledge see seem trust volunteer
0.4|a:advcl|proud
0.4|a:csubj|hard unclear
0.4|a:obl:about|skeptical
0.4|a:obl:for|more
0.4|a:obl:of|aware
0.4|a:xcomp|certain inclined poised willing
0.4|advcl:about|ask
0.4|advcl:with|begin
0.4|ccomp|assume forget highlight include make put
0.4|csubj|mean
0.4|n:acl|accusation debate evidence fear idea inability issue notion proposal senator
0.4|n:obl:about|information message story
0.4|n:obl:against|lawsuit
0.4|n:obl:among|anxiety
0.4|n:obl:of|announcement endorsement footag midst passage view
0.4|n:obl:over|debate
0.4|n:obl:to|attention opposition reference support
0.4|obj|admit answer articulate ask attack back blame champione claim consider contemplate counter decline deem display downplay embrace endure expect favor ignore illustrate indicate introduce invoke learn like love name offer plan pledge portraye project publish rebuke recast remind renew resist rip say seek seem share show sign slam tell trash tweet underscore unveil
0.4|obl:as|cast identify list look mention reference
0.4|obl:for|advocate thank
0.4|obl:in|believe
0.4|obl:on|agree center focus hit reflect
0.4|obl:to|challenge respond
0.4|obl:with|charge continue
0.4|parataxis|address cite endorse offer raise say seem shoot tell
0.4|pass:obl:as|see
0.4|pass:obl:on|focus spend
0.4|pass:obl:with|align meet
0.4|pass:xcomp|call name see
0.4|quoting|come show write
0.4|xcomp|advise feel intend know lead look recall require tell
0.3|a:advcl|busy good interested open unclear
0.3|a:ccomp|sure
0.3|a:csubj|worth
0.3|a:xcomp|determined
0.3|ccomp|guess observe see
0.3|n:acl|committee history measure pressure reminder sign
0.3|n:obl:about|word
0.3|n:obl:for|case
0.3|n:obl:of|coverage description embrace flurry interest report
0.3|n:obl:to|commitment response
0.3|obj|abandon accept address allege bash block bring_up call characterize cheer declare embrac escalate expose feel hail hope identify know negotiate order persuade refuse request revisit signal sound stoke strike_down suggest thank view want
0.3|obl:about|say
0.3|obl:against|turn
0.3|obl:as|attack present
0.3|obl:for|blame look
0.3|obl:in|praise
0.3|obl:of|remind
0.3|obl:on|count
0.3|obl:to|compare look throw
0.3|parataxis|go put remember show suggest
0.3|pass:obj|ask
0.3|pass:obl:with|charge
0.3|quoting|believe
0.3|xcomp|allow deem persuade put rush struggle work
`;
